# CACHES: {"default": {"OPTIONS": {"MAX_ENTRIES": 30}}}
from django.core.cache import cache


def fill(products):
    """Stores the prices, and counts how many are still there at the end."""
    for product in range(products):
        cache.set(f"price:{product}", 4.5)
    return sum(f"price:{product}" in cache for product in range(products))


print(fill(31), "of 31 prices left")
