# Each try gives the counter another hour.
# draws: An hour after her first try, Ada should be allowed to try again.

from django.core.cache import cache


def may_try(name):
    """Ten discount codes an hour."""
    cache.add(f"codes:{name}", 0)
    return cache.incr(f"codes:{name}") <= 10 and cache.touch(f"codes:{name}", 3600)


print([may_try("ada") for attempt in range(12)])
