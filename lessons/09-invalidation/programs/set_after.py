from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def change(stock):
    with transaction.atomic():
        Product.objects.filter(id=4).update(stock=stock)
        transaction.on_commit(lambda: cache.set("stock:4", stock, timeout=3600))
