# The first try stores 1, the others count up.

from django.core.cache import cache


def may_try(name):
    key = f"login:{name}"
    try:
        if cache.add(key, 1, timeout=60):
            return True
        tries = cache.incr(key)
    except Exception:
        tries = 6
    return tries < 6


print(may_try("ada"))
