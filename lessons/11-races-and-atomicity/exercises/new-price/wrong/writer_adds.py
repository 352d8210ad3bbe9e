# The writer uses add(), which doesn't replace the old price.
# draws: After change_price() the old price was still served.

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
    cache.add(f"price:{number}", Product.objects.get(id=number).price, timeout=3600)
