from collections import Counter

from django.core.cache import cache

MISSING = object()
looks = Counter()


def get_counted(key):
    """cache.get, and a count for all processes: looks:hit, looks:miss."""
    value = cache.get(key, MISSING)
    outcome = "miss" if value is MISSING else "hit"
    cache.add(f"looks:{outcome}", 0, timeout=None)
    cache.incr(f"looks:{outcome}")
    return None if value is MISSING else value


cache.set("price:4", "12.00", timeout=600)
for visitor in range(100):
    get_counted("price:4")
print("hits:", cache.get("looks:hit"))
