from django.core.cache import cache
from shop.models import Product


def stock():
    pieces = cache.get("stock:3")
    if not pieces:
        pieces = Product.objects.get(id=3).stock
        cache.set("stock:3", pieces, timeout=600)
    return pieces
