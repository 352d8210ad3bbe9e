from django.core.cache import cache
from shop import services

cache.set("generation", 1, timeout=None)


def page(product_id):
    key = f"also:{cache.get('generation')}:{product_id}"
    return cache.get_or_set(key, lambda: services.recommend_products(product_id), 3600)


def change(product_id):
    cache.incr("generation")
