"""A reader of a replica (here another row) that learns of a change only after the key was deleted.

Right: it stores the old row under the key that has just been deleted, and there it stays.
"""
from django.core.cache import cache
from shop.models import Customer


def write():
    Customer.objects.filter(pk=1).update(name="new")
    cache.delete("name")
    Customer.objects.filter(pk=2).update(name="new")   # replication
    return "ok"


def read():
    return cache.get_or_set("name", lambda: Customer.objects.get(pk=2).name, 60)
