"""get_or_set of what is in the database, and a change that deletes the key.

Right: an old value may come after the delete, once. That the entry is merely missing at the end is nothing.
"""
from django.core.cache import cache
from shop.models import Product


def settings():
    return cache.get_or_set("settings", lambda: {"theme": Product.objects.get(pk=1).name}, None)


def change():
    Product.objects.filter(pk=1).update(name="dark")
    cache.delete("settings")
    return "changed"


def forget():
    cache.delete("settings")
    return "forgotten"


def default_const():
    return cache.get_or_set("flag", "off", 60)


def switch():
    cache.set("flag", "on", 60)
    return "on"
