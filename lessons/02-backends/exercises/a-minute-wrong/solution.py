from django.core.cache import cache
from shop.models import Product


def price():
    price = cache.get("price:1")
    if price is None:
        price = Product.objects.get(id=1).price
        cache.set("price:1", price, timeout=60)
    return price


print(price())
