from django.core.cache import cache
from shop.models import Product


def price():
    found = None
    try:
        found = cache.get("price:4")
        caught = False
    except Exception:
        caught = True
    if found is None:
        found = Product.objects.get(id=4).price
    return found, caught


print(price())
