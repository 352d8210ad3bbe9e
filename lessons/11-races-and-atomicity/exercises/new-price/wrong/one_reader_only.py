# A reader leaves a note that it is on the way, and the writer replaces the price of one reader.
# draws: With two readers and a sale

import uuid
from django.core.cache import cache
from shop.models import Product


def price_of(number):
    key = f"price:{number}"
    price = cache.get(key)
    if price is None:
        mine = uuid.uuid4().hex
        cache.set(f"reader:{number}", mine, timeout=60)
        price = Product.objects.get(id=number).price
        cache.set(f"{key}:{mine}", price, timeout=3600)
        if cache.get(f"reader:{number}") is not None:
            cache.set(key, price, timeout=3600)
        if cache.get(f"reader:{number}") is None:
            cache.delete(key)
    return price


def change_price(number, price):
    Product.objects.filter(id=number).update(price=price)
    cache.delete_many([f"reader:{number}", f"price:{number}"])
