# The writer stores the new price before the database has it, and it stays there only for a minute.
# draws: within the hour the next one had to ask the database

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
    cache.set(f"price:{number}", price, timeout=60)
    Product.objects.filter(id=number).update(price=price)
