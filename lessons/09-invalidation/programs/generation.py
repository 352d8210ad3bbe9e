import uuid
from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def new_generation():
    cache.set("stock:generation", uuid.uuid4().hex, timeout=None)


def stock():
    generation = cache.get_or_set("stock:generation", lambda: uuid.uuid4().hex, timeout=None)
    key = f"stock:4:{generation}"
    found = cache.get(key)
    if found is None:
        found = Product.objects.get(id=4).stock
        cache.set(key, found, timeout=3600)
    return found


def delivery():
    with transaction.atomic():
        Product.objects.filter(id=4).update(stock=100)
        transaction.on_commit(new_generation)


new_generation()
