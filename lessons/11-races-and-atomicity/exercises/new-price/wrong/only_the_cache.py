# It writes the new price to the cache and not to the database.
# draws: The new price is not in the database.

from django.core.cache import cache
from shop.models import Product


def price_of(number):
    key = f"price:{number}"
    price = cache.get(key)
    if price is None:
        price = Product.objects.get(id=number).price
        cache.add(key, price, timeout=3600)
    return price


def change_price(number, price):
    cache.set(f"price:{number}", price, timeout=3600)
