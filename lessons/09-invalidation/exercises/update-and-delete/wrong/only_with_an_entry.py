# Without an entry the row stays as it is.
# draws: There was no entry for product 1, and its price in the database has not changed.

from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def sale(number, price):
    if cache.get(f"price:{number}") is not None:
        Product.objects.filter(id=number).update(price=price)
        cache.delete(f"price:{number}")


cache.set("price:4", "12.00", timeout=3600)
sale(4, 10)
print(cache.get("price:4"))
