# A generation begins by the clock and is raised with incr.

import time
from django.core.cache import cache


def key_of(group, name):
    """The key of one page of a group."""
    generation = cache.get_or_set(f"generation:{group}", time.time_ns, timeout=None)
    return f"{group}:{generation}:{name}"


def drop(group):
    """From now on nothing of this group is found."""
    try:
        cache.incr(f"generation:{group}")
    except ValueError:
        pass


cache.set(key_of("prices", "cups"), "cups from 12.00", timeout=3600)
cache.set(key_of("blog", "tea"), "How to make tea", timeout=3600)
drop("prices")
print(cache.get(key_of("prices", "cups")), "/", cache.get(key_of("blog", "tea")))
