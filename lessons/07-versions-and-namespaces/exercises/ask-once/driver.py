"""A change of price while somebody opens the page, and a visitor afterwards."""
from uuid import uuid4
from django.core.cache import cache
from django.db import transaction
from shop.models import Product
from stampede.driver import program

cache.delete("generation")
cache.add("generation", uuid4().hex, timeout=None)


def visit():
    program.page()
    return "visited"


def change():
    Product.objects.filter(id=4).update(price="9.00")
    transaction.on_commit(lambda: cache.set("generation", uuid4().hex, timeout=None))
    return "changed"


def later():
    return program.page()
