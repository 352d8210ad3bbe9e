# It asks once whether the cache is there, and then stores without a net.
# draws: store() stopped in line

from django.core.cache import cache


def store(key, value, timeout):
    try:
        cache.get(key)
    except Exception:
        return False
    cache.set(key, value, timeout)
    return True
