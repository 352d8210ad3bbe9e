# It runs in a transaction and deletes with on_commit().

from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def sale(number, price):
    with transaction.atomic():
        Product.objects.filter(id=number).update(price=price)
        transaction.on_commit(lambda: cache.delete(f"price:{number}"))


cache.set("price:4", "12.00", timeout=3600)
sale(4, 10)
print(cache.get("price:4"))
