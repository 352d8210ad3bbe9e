# It looks into the inside of local memory, which Redis doesn't have.
# draws: A visitor got an error instead of a number.

from django.core.cache import cache
from django.db.models import F
from shop.models import Product

MISSING = object()


def stock_of(product_id):
    """How many pieces are there? None for a product that the shop does not have."""
    known = cache.make_key(f"stock:{product_id}") in cache._expire_info
    stock = cache.get(f"stock:{product_id}", MISSING) if known else MISSING
    if stock is MISSING:
        product = Product.objects.filter(pk=product_id).first()
        stock = product.stock if product else None
        cache.set(f"stock:{product_id}", stock, timeout=60)
    return stock


def sell(product_id, pieces):
    Product.objects.filter(pk=product_id).update(stock=F("stock") - pieces)
    cache.delete(f"stock:{product_id}")
