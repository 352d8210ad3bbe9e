# Only Redis's ConnectionError is caught.

from django.core.cache import cache
import redis


def read(key, default=None):
    try:
        return cache.get(key, default)
    except redis.ConnectionError:
        return default
