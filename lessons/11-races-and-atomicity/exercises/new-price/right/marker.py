# The writer leaves a marker for ten seconds, and readers don't store beside it.

from django.core.cache import cache
from shop.models import Product

CHANGED = "changed"


def price_of(number):
    key = f"price:{number}"
    price = cache.get(key)
    if price == CHANGED:
        return Product.objects.get(id=number).price
    if price is None:
        price = Product.objects.get(id=number).price
        cache.add(key, price, timeout=3600)
    return price


def change_price(number, price):
    Product.objects.filter(id=number).update(price=price)
    cache.set(f"price:{number}", CHANGED, timeout=10)
