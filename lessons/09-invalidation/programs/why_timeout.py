import time
from django.core.cache import cache
from shop.models import Product


def price():
    found = cache.get("price:4")
    if found is None:
        found = str(Product.objects.get(id=4).price)
        cache.set("price:4", found, timeout=3600)
    return found


price()
Product.objects.filter(id=4).update(price=10)
for minute in range(0, 80, 20):
    print("after", minute, "minutes:", price())
    time.sleep(1200)
