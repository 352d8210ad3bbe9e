# A stored None counts as a miss.

from collections import Counter

from django.core.cache import cache

MISSING = object()
looks = Counter()


def get_counted(key):
    value = cache.get(key)
    looks["miss" if value is None else "hit"] += 1
    if looks.total() >= 50:
        for outcome, count in looks.items():
            cache.add(f"looks:{outcome}", 0, timeout=None)
            cache.incr(f"looks:{outcome}", count)
        looks.clear()
    return value
