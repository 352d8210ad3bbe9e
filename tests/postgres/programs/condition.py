"""After the wait the condition is looked at again: the last piece is sold once."""
from django.db import transaction
from django.db.models import F
from shop.models import Product


def first():
    with transaction.atomic():
        return Product.objects.filter(pk=1, stock__gte=120).update(stock=F("stock") - 1)
