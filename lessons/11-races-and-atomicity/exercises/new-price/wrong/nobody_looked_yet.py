# A product that nobody has looked at has no generation, and a change of its price gives it none.
# draws: Nobody had looked at product 5 before its price changed

import uuid
from django.core.cache import cache
from shop.models import Product

PRICES = {row.id: row.price for row in Product.objects.all()}


def price_of(number):
    generation = cache.get(f"generation:{number}")
    if generation is None:
        generation = uuid.uuid4().hex
        cache.add(f"generation:{number}", generation, timeout=None)
        cache.set(f"price:{number}:{generation}", PRICES[number], timeout=3600)
        return PRICES[number]
    key = f"price:{number}:{generation}"
    price = cache.get(key)
    if price is None:
        price = Product.objects.get(id=number).price
        cache.set(key, price, timeout=3600)
    return price


def change_price(number, price):
    Product.objects.filter(id=number).update(price=price)
    if cache.has_key(f"generation:{number}"):
        PRICES[number] = price
        cache.set(f"generation:{number}", uuid.uuid4().hex, timeout=None)
