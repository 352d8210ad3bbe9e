# A function made by functools reads the row again and stores what was committed.

import functools

from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def show(number):
    price = Product.objects.values_list("price", flat=True).get(id=number)
    cache.set(f"price:{number}", str(price), 60 * 60)


@transaction.atomic
def sale(number, price):
    Product.objects.filter(id=number).update(price=price)
    transaction.on_commit(functools.partial(show, number))
    if price < 1:
        raise ValueError("too cheap")


sale(4, 10)
print(cache.get("price:4"))
