# It notes the outage and never asks the cache again.
# draws: read() did not read it

from django.core.cache import cache

down = False


def read(key, default=None):
    global down
    if down:
        return default
    try:
        return cache.get(key, default)
    except Exception:
        down = True
        return default
