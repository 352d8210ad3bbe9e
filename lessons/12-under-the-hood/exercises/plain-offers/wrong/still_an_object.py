# It still stores an object of its own class.
# draws: What is in the cache is not a dict.

from django.core.cache import cache
from shop.models import Product


class Offer:
    def __init__(self, name, price):
        self.name = name
        self.price = price


def offer_of(number):
    """The offer for a product; kept for 600 seconds."""
    key = f"offer:2:{number}"
    offer = cache.get(key)
    if offer is None:
        row = Product.objects.get(id=number)
        offer = Offer(row.name, row.price)
        cache.set(key, offer, timeout=600)
    return offer


print(offer_of(4).name)
