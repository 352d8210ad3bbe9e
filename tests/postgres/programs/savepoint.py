"""What was locked after a savepoint is free when it is taken back to."""
from django.db import transaction
from django.db.models import F
from shop.models import Product


def first():
    with transaction.atomic():
        try:
            with transaction.atomic():
                Product.objects.filter(pk=1).update(stock=1)
                raise ValueError
        except ValueError:
            pass
        return Product.objects.get(pk=1).stock


def second():
    with transaction.atomic():
        Product.objects.filter(pk=1).update(stock=F("stock") + 5)
    return "added"
