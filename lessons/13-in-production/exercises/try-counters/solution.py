from collections import Counter

from django.core.cache import cache

MISSING = object()
looks = Counter()


def get_counted(key):
    """cache.get, and a count for all processes: looks:hit, looks:miss."""
    value = cache.get(key, MISSING)
    looks["miss" if value is MISSING else "hit"] += 1
    if looks.total() == 50:
        hand_over()
    return None if value is MISSING else value


def hand_over():
    for outcome, number in looks.items():
        cache.add(f"looks:{outcome}", 0, timeout=None)
        cache.incr(f"looks:{outcome}", number)
    looks.clear()


cache.set("price:4", "12.00", timeout=600)
for visitor in range(100):
    get_counted("price:4")
print("hits:", cache.get("looks:hit"))
