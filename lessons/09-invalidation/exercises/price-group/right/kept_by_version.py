# One function keeps both, with the generation as their version.

import uuid
from django.core.cache import cache
from django.db import transaction
from shop.models import Product

GENERATION = "g"


def new():
    return uuid.uuid4().hex


def kept(name, build):
    generation = cache.get_or_set(GENERATION, new, None)
    found = cache.get(name, version=generation)
    if found is None:
        found = build()
        cache.set(name, found, 3600, version=generation)
    return found


def price_of(number):
    return kept(f"price/{number}", lambda: str(Product.objects.get(id=number).price))


def cheapest():
    return kept("cheapest", lambda: list(Product.objects.order_by("price", "id").values_list("name", flat=True)[:2]))


def change_price(number, price):
    with transaction.atomic():
        transaction.on_commit(lambda: cache.set(GENERATION, new(), None))
        product = Product.objects.get(pk=number)
        product.price = price
        product.save()
