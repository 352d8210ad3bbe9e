"""The transaction that has the key is taken back: the INSERT that waited is carried out."""
from django.db import IntegrityError, transaction
from shop.models import Category


def first():
    try:
        with transaction.atomic():
            Category.objects.create(pk=9, name="Gifts")
            raise ValueError
    except ValueError:
        return "taken back"
    except IntegrityError as error:
        return type(error).__name__


def second():
    try:
        with transaction.atomic():
            Category.objects.create(pk=9, name="Books")
        return "made"
    except IntegrityError as error:
        return type(error).__name__
