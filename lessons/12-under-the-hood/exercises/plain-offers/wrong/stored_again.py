# Every hit makes the time begin again.
# draws: An offer is kept for 600 seconds.

from decimal import Decimal
from django.core.cache import cache
from shop.models import Product


class Offer:
    def __init__(self, name, price):
        self.name = name
        self.price = price


def offer_of(number):
    key = f"offer:2:{number}"
    found = cache.get(key)
    if found is None:
        row = Product.objects.get(id=number)
        found = {"name": row.name, "price": str(row.price)}
    cache.set(key, found, timeout=600)
    return Offer(found["name"], Decimal(found["price"]))


print(offer_of(4).name)
