"""Two UPDATEs of one row, computed by the database: the second waits, and counts on."""
from django.db import transaction
from django.db.models import F
from shop.models import Product


def first():
    with transaction.atomic():
        Product.objects.filter(pk=1).update(stock=F("stock") - 1)
        return Product.objects.get(pk=1).stock
