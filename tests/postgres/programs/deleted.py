"""A row that is deleted while an UPDATE waits for it: no row is left to change."""
from django.db import transaction
from shop.models import Order


def first():
    with transaction.atomic():
        return Order.objects.filter(pk=1).delete()[0]


def second():
    with transaction.atomic():
        return Order.objects.filter(pk=1).update(status="paid")
