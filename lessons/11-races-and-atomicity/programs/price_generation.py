import uuid
from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def new_generation():
    cache.set("generation:4", uuid.uuid4().hex, timeout=None)


def price():
    generation = cache.get_or_set("generation:4", lambda: uuid.uuid4().hex, timeout=None)
    key = f"price:4:{generation}"
    found = cache.get(key)
    if found is None:
        found = Product.objects.get(id=4).price
        cache.set(key, found, timeout=3600)
    return found


def sale():
    with transaction.atomic():
        Product.objects.filter(id=4).update(price=10)
        transaction.on_commit(new_generation)


new_generation()
