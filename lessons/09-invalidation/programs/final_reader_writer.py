from django.core.cache import cache
from shop.models import Product


def read():
    found = cache.get("stock:4")
    if found is None:
        found = Product.objects.get(id=4).stock
        cache.add("stock:4", found, timeout=3600)
    return found


def deliver():
    Product.objects.filter(id=4).update(stock=100)
    cache.set("stock:4", 100, timeout=3600)
    cache.delete("stock:4")
