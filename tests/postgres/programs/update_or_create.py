"""update_or_create locks what it finds, and finds what another has made."""
from shop.models import Category


def first():
    return Category.objects.update_or_create(pk=9, defaults={"name": "Gifts"})[1]


def second():
    return Category.objects.update_or_create(pk=9, defaults={"name": "Presents"})[1]
