# A stored None becomes the default.

from django.core.cache import cache


def read(key, default=None):
    try:
        value = cache.get(key)
    except Exception:
        value = None
    return default if value is None else value
