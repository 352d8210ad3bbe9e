"""Locked before it is read: nothing is lost."""
from django.db import transaction
from shop.models import Product


def first():
    with transaction.atomic():
        product = Product.objects.select_for_update().get(pk=1)
        product.stock -= 1
        product.save(update_fields=["stock"])
    return product.stock
