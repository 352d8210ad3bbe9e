# It doesn't expect that there is no generation yet, where incr() raises ValueError.
# draws: ValueError: Key

import time
from django.core.cache import cache


def key_of(group, name):
    """The key of one page of a group."""
    generation = cache.get_or_set(f"generation:{group}", time.time_ns, timeout=None)
    return f"{group}:{generation}:{name}"


def drop(group):
    """From now on nothing of this group is found."""
    cache.incr(f"generation:{group}")


cache.set(key_of("prices", "cups"), "cups from 12.00", timeout=3600)
cache.set(key_of("blog", "tea"), "How to make tea", timeout=3600)
drop("prices")
print(cache.get(key_of("prices", "cups")), "/", cache.get(key_of("blog", "tea")))
