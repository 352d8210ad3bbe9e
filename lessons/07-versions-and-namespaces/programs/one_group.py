from uuid import uuid4
from django.core.cache import cache
from shop import services


def generation():
    return cache.get_or_set("generation", lambda: uuid4().hex, timeout=None)


def page(product_id):
    key = f"also:{generation()}:{product_id}"
    return cache.get_or_set(key, lambda: services.recommend_products(product_id), 3600)


def change(product_id):
    cache.set("generation", uuid4().hex, timeout=None)
