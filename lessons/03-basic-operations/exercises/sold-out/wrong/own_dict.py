# It keeps the numbers in a dict of its own, too.
# draws: it is kept somewhere else

import time
from django.core.cache import cache
from django.db.models import F
from shop.models import Product

MISSING = object()
known = {}


def stock_of(product_id):
    """How many pieces are there? None for a product that the shop does not have."""
    stock, until = known.get(product_id, (MISSING, 0))
    if until <= time.time():
        product = Product.objects.filter(pk=product_id).first()
        stock = product.stock if product else None
        cache.set(f"stock:{product_id}", stock, timeout=60)
        known[product_id] = stock, time.time() + 60
    return stock


def sell(product_id, pieces):
    Product.objects.filter(pk=product_id).update(stock=F("stock") - pieces)
    cache.delete(f"stock:{product_id}")
    known.pop(product_id, None)
