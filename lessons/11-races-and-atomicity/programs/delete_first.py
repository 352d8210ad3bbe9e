from django.core.cache import cache
from shop.models import Product


def price():
    found = cache.get("price:4")
    if found is None:
        found = Product.objects.get(id=4).price
        cache.set("price:4", found, timeout=3600)
    return found


def sale():
    cache.delete("price:4")
    Product.objects.filter(id=4).update(price=10)
