# A change clears the whole cache.
# draws: The price of product 4 was changed, and an entry

import uuid
from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def kept(key, compute):
    now = cache.get_or_set("prices:generation", lambda: uuid.uuid4().hex, timeout=None)
    return cache.get_or_set(f"{key}:{now}", compute, timeout=3600)


def price_of(number):
    return kept(f"price:{number}", lambda: str(Product.objects.get(id=number).price))


def cheapest():
    return kept("cheapest", lambda: [product.name for product in Product.objects.order_by("price", "id")[:2]])


def change_price(number, price):
    with transaction.atomic():
        Product.objects.filter(id=number).update(price=price)
        transaction.on_commit(cache.clear)
