# It counts what it stored, not what is left.
# draws: fill() should count the prices that are still in the cache

# CACHES: {"default": {"OPTIONS": {"MAX_ENTRIES": 30}}}
from django.core.cache import cache


def fill(products):
    """Stores the prices, and counts how many are still there at the end."""
    for product in range(products):
        cache.set(f"price:{product}", 4.5)
    return products


print(fill(31), "of 31 prices left")
