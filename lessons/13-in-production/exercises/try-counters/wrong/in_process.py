# It counts in the process and never hands the counts over.
# draws: The counts are not in the cache after 50 lookups

from collections import Counter

from django.core.cache import cache

MISSING = object()
looks = Counter()


def get_counted(key):
    """cache.get, and a count for all processes: looks:hit, looks:miss."""
    value = cache.get(key, MISSING)
    looks["miss" if value is MISSING else "hit"] += 1
    return None if value is MISSING else value


cache.set("price:4", "12.00", timeout=600)
for visitor in range(100):
    get_counted("price:4")
print("hits:", looks["hit"])
