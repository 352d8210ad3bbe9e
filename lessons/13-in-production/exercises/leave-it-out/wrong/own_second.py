# A dict of the process takes the place of the cache.

import time
from shop.models import Product

seen = {}


def stock(number):
    at, value = seen.get(number, (0, None))
    if time.time() - at >= 1:
        seen[number] = at, value = time.time(), Product.objects.get(id=number).stock
    return value
