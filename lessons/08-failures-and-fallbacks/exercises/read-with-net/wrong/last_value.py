# In an outage it gives the value that it read last.

from django.core.cache import cache

last = {}


def read(key, default=None):
    try:
        last[key] = cache.get(key, default)
    except Exception:
        pass
    return last.get(key, default)
