# `suppress` around the call, and a value of its own for a miss.

import contextlib
from django.core.cache import cache
from shop.models import Product
MISS = object()


def price():
    found = MISS
    with contextlib.suppress(Exception):
        found = cache.get("price:4", MISS)
    if found is MISS:
        found = f"{Product.objects.get(pk=4).price}"
    return found
