# The value carries the generation that it was read under, and counts only if that is still the one.

import uuid

from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def new_stamp():
    return uuid.uuid4().hex


def stock_of(number):
    stamp = cache.get_or_set(f"stamp:{number}", new_stamp, timeout=None)
    kept = cache.get(f"stock:{number}")
    if kept is not None and kept[0] == stamp:
        return kept[1]
    stock = Product.objects.get(id=number).stock
    cache.set(f"stock:{number}", (stamp, stock), timeout=3600)
    return stock


def deliver(number, stock):
    with transaction.atomic():
        Product.objects.filter(id=number).update(stock=stock)
        transaction.on_commit(lambda: cache.delete(f"stamp:{number}"))
