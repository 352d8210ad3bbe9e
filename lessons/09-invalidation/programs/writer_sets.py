from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def stock():
    found = cache.get("stock:4")
    if found is None:
        found = Product.objects.get(id=4).stock
        cache.add("stock:4", found, timeout=3600)
    return found


def delivery(number):
    with transaction.atomic():
        Product.objects.filter(id=4).update(stock=number)
        transaction.on_commit(lambda: cache.set("stock:4", number, timeout=3600))
