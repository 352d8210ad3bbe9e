from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def delivery(number):
    with transaction.atomic():
        Product.objects.filter(id=4).update(stock=number)
        transaction.on_commit(lambda: cache.add("stock:4", number, timeout=3600))
