# Only Redis's ConnectionError is caught.

from django.core.cache import cache
from redis.exceptions import ConnectionError


def store(key, value, timeout):
    try:
        cache.set(key, value, timeout)
    except ConnectionError:
        return False
    return True
