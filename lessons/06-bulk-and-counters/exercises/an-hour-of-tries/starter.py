from django.core.cache import cache


def may_try(name):
    """Ten discount codes an hour."""
    cache.add(f"codes:{name}", 0)
    return cache.incr(f"codes:{name}") <= 10


print([may_try("ada") for attempt in range(12)])
