from django.core.cache import cache
from shop.models import Product


def stock(number):
    key = f"stock:{number}"
    found = cache.get(key)
    if found is None:
        found = Product.objects.get(id=number).stock
        cache.set(key, found, timeout=1)
    return found


print(stock(4))
