# It counts down from what is left.

from django.core.cache import cache


def may_try(name):
    try:
        cache.add(f"left:{name}", 6, timeout=60)
        return cache.decr(f"left:{name}") > 0
    except Exception:
        return False
