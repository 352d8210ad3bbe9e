# The writer sets, readers add; two sales can store in the wrong order.
# remark: when two sales come at once

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
    cache.set(f"price:{number}", Product.objects.get(id=number).price, timeout=3600)
