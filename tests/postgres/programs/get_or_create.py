"""get_or_create of a unique key: one makes it, the other gets it."""
from shop.models import Category


def first():
    category, created = Category.objects.get_or_create(pk=9, defaults={"name": "Gifts"})
    return category.name, created
