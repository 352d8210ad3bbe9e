# A plain dict with two counts, which are set to 0 one by one.

from collections import Counter

from django.core.cache import cache

MISSING = object()
looks = {"hit": 0, "miss": 0}


def get_counted(key):
    found = cache.get_many([key])
    looks["hit" if key in found else "miss"] += 1
    if looks["hit"] + looks["miss"] == 50:
        for outcome in list(looks):
            count, looks[outcome] = looks[outcome], 0
            cache.get_or_set(f"looks:{outcome}", 0, timeout=None)
            cache.incr(f"looks:{outcome}", delta=count)
    return found.get(key)
