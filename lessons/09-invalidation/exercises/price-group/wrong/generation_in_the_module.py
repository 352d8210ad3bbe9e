# Each process has a generation of its own.
# draws: another process showed

import uuid
from django.core.cache import cache
from django.db import transaction
from shop.models import Product

generation = uuid.uuid4().hex


def remembered(kind, compute):
    key = f"{kind}:{generation}"
    found = cache.get(key)
    if found is None:
        found = compute()
        cache.set(key, found, timeout=3600)
    return found


def price_of(number):
    return remembered(f"price:{number}", lambda: str(Product.objects.get(id=number).price))


def cheapest():
    return remembered("cheapest", lambda: [p.name for p in Product.objects.order_by("price", "id")[:2]])


def next_one():
    global generation
    generation = uuid.uuid4().hex


def change_price(number, price):
    with transaction.atomic():
        Product.objects.filter(id=number).update(price=price)
        transaction.on_commit(next_one)
