# It uses get_or_set() with a function that may return None.

from django.core.cache import cache
from django.db.models import F
from shop.models import Product


def in_the_books(product_id):
    return Product.objects.filter(pk=product_id).values_list("stock", flat=True).first()


def stock_of(product_id):
    """How many pieces are there? None for a product that the shop does not have."""
    return cache.get_or_set(f"pieces:{product_id}", lambda: in_the_books(product_id), 60)


def sell(product_id, pieces):
    Product.objects.filter(pk=product_id).update(stock=F("stock") - pieces)
    cache.touch(f"pieces:{product_id}", 0)


for product_id in [4, 4, 3, 3, 99, 99]:
    print(product_id, "has", stock_of(product_id))
