"""Read, compute in Python, save(): an update is lost, also inside of transactions."""
from django.db import transaction
from shop.models import Product


def first():
    with transaction.atomic():
        product = Product.objects.get(pk=1)
        product.stock -= 1
        product.save()
    return product.stock
