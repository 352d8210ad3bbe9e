from django.core.cache import cache
from django.db import transaction
from django.db.models import F
from shop.models import Product

MISSING = object()


def stock_of(product_id):
    """How many pieces are there? None for a product that the shop does not have."""
    stock = cache.get(f"stock:{product_id}", MISSING)
    if stock is MISSING:
        product = Product.objects.filter(pk=product_id).first()
        stock = product.stock if product else None
        cache.set(f"stock:{product_id}", stock, timeout=60)
    return stock


def sell(product_id, pieces):
    Product.objects.filter(pk=product_id).update(stock=F("stock") - pieces)
    transaction.on_commit(lambda: cache.delete(f"stock:{product_id}"))


for product_id in [4, 4, 3, 3, 99, 99]:
    print(product_id, "has", stock_of(product_id))
