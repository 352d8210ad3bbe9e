from django.core.cache import cache
from shop import services

cache.set_many({f"generation:{number}": 1 for number in range(1, 7)}, timeout=None)


def page(product_id):
    key = f"also:{cache.get(f'generation:{product_id}')}:{product_id}"
    return cache.get_or_set(key, lambda: services.recommend_products(product_id), 3600)


def change(product_id):
    cache.incr(f"generation:{product_id}")
