# The writer stores the new price for ever.
# draws: More than an hour after a change the price was still served

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
    Product.objects.filter(id=number).update(price=price)
    cache.set(f"price:{number}", Product.objects.get(id=number).price, timeout=None)
