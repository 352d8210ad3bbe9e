"""An INSERT waits for the transaction that has the same key, and is then refused."""
from django.db import IntegrityError, transaction
from shop.models import Category


def first():
    try:
        with transaction.atomic():
            Category.objects.create(pk=9, name="Gifts")
        return "made"
    except IntegrityError as error:
        return type(error).__name__
