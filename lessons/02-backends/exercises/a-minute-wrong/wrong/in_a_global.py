# It keeps the price in a variable of its own, with the time.
# draws: it is kept somewhere else.

import time

from shop.models import Product

known = (None, 0)


def price():
    global known
    if time.time() - known[1] >= 60:
        known = (Product.objects.get(id=1).price, time.time())
    return known[0]


print(price())
