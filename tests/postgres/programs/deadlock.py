"""Two rows, locked in opposite order: one of the two transactions is given up."""
from django.db import OperationalError, transaction
from django.db.models import F
from shop.models import Product


def move(source, target):
    try:
        with transaction.atomic():
            Product.objects.filter(pk=source).update(stock=F("stock") - 1)
            Product.objects.filter(pk=target).update(stock=F("stock") + 1)
        return "moved"
    except OperationalError as error:
        return str(error).splitlines()[0]


def first():
    return move(1, 2)


def second():
    return move(2, 1)
