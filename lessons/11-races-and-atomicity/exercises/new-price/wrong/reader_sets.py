# The writer sets the new price, and so does a reader with the old one.
# draws: A reader had the old price in hand when the price changed

from django.core.cache import cache
from shop.models import Product


def price_of(number):
    key = f"price:{number}"
    price = cache.get(key)
    if price is None:
        price = Product.objects.get(id=number).price
        cache.set(key, price, timeout=3600)
    return price


def change_price(number, price):
    Product.objects.filter(id=number).update(price=price)
    cache.set(f"price:{number}", Product.objects.get(id=number).price, timeout=3600)
