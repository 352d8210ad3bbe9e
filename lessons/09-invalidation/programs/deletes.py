from django.core.cache import cache
from shop.models import Product


def stock():
    found = cache.get("stock:4")
    if found is None:
        found = Product.objects.get(id=4).stock
        cache.set("stock:4", found, timeout=3600)
    return found


def delivery():
    product = Product.objects.get(id=4)
    Product.objects.filter(id=4).update(stock=product.stock + 1)
    cache.delete("stock:4")
