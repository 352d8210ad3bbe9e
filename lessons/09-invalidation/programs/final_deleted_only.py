from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def deliver(stock):
    with transaction.atomic():
        Product.objects.filter(id=4).update(stock=stock)
        transaction.on_commit(lambda: cache.delete("stock:4"))


cache.set("stock:4", 14, timeout=3600)
