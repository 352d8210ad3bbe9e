# What is stored is the list of numbers that was found, which is empty for a product that isn't there.

from django.core.cache import cache
from django.db.models import F
from shop.models import Product


def read(product_id):
    return list(Product.objects.filter(pk=product_id).values_list("stock", flat=True)[:1])


def stock_of(product_id):
    """How many pieces are there? None for a product that the shop does not have."""
    found = cache.get(f"stock:{product_id}")
    if found is None:
        found = read(product_id)
        cache.set(f"stock:{product_id}", found, timeout=60)
    return found[0] if found else None


def sell(product_id, pieces):
    product = Product.objects.get(pk=product_id)
    product.stock = F("stock") - pieces
    product.save(update_fields=["stock"])
    cache.delete(f"stock:{product_id}")


for product_id in [4, 4, 3, 3, 99, 99]:
    print(product_id, "has", stock_of(product_id))
