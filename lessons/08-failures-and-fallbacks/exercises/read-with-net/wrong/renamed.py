# The parameter has another name.
# draws: The parameter should keep its name.

from django.core.cache import cache


def read(key, fallback=None):
    try:
        return cache.get(key, fallback)
    except Exception:
        return fallback
