from decimal import Decimal

from django.core.cache import cache
from shop.models import Product


class Offer:
    def __init__(self, name, price):
        self.name = name
        self.price = price


def offer_of(number):
    """The offer for a product; kept for 600 seconds."""
    key = f"offer:2:{number}"
    stored = cache.get(key)
    if stored is None:
        row = Product.objects.get(id=number)
        stored = {"name": row.name, "price": str(row.price)}
        cache.set(key, stored, timeout=600)
    return Offer(stored["name"], Decimal(stored["price"]))


print(offer_of(4).name)
