from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def sale():
    with transaction.atomic():
        Product.objects.filter(id=4).update(price=10)
        cache.delete("price:4")
