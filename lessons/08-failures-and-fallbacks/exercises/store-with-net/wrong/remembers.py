# It notes the outage and never stores again.
# draws: Redis was back, and store() did not store

from django.core.cache import cache

down = False


def store(key, value, timeout):
    global down
    if down:
        return False
    try:
        cache.set(key, value, timeout)
        return True
    except Exception:
        down = True
        return False
