# It uses functools.partial and checks the price first.

from functools import partial
from django.core.cache import cache
from django.db import transaction
from shop.models import Product


@transaction.atomic
def sale(number, price):
    if price < 1:
        raise ValueError("too cheap")
    Product.objects.filter(id=number).update(price=price)
    transaction.on_commit(partial(cache.set, f"price:{number}", str(price), 3600))


sale(4, 10)
print(cache.get("price:4"))
