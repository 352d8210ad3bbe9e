import uuid
from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def new_generation():
    cache.set("stock:generation", uuid.uuid4().hex, timeout=None)


def fill():
    found = Product.objects.get(id=4).stock
    generation = cache.get("stock:generation")
    cache.set(f"stock:4:{generation}", found, timeout=3600)


def delivery():
    with transaction.atomic():
        Product.objects.filter(id=4).update(stock=100)
        transaction.on_commit(new_generation)


new_generation()
