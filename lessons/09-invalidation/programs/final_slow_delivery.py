import time
from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def stock():
    return cache.get_or_set("stock:4", lambda: Product.objects.get(id=4).stock, timeout=600)


def deliver():
    with transaction.atomic():
        Product.objects.filter(id=4).update(stock=100)
        cache.delete("stock:4")
        time.sleep(1)  # a slow courier
