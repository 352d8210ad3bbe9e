from django.core.cache import cache
from shop import services


def first_match(text):
    found = cache.get(f"search:{text}")
    if found is None:
        found = next(iter(services.search_products(text)), None)
        cache.set(f"search:{text}", found, timeout=300)
    return found
