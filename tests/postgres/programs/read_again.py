"""READ COMMITTED: the second read of one transaction sees what was committed meanwhile; after a wait, an update does, too."""
from django.db import transaction
from django.db.models import F
from shop.models import Product


def first():
    with transaction.atomic():
        before = Product.objects.get(pk=1).stock
        after = Product.objects.get(pk=1).stock
        Product.objects.filter(pk=1).update(stock=F("stock") - 10)
    return before, after


def second():
    with transaction.atomic():
        Product.objects.filter(pk=1).update(stock=50)
        seen = Product.objects.get(pk=1).stock
    return seen
