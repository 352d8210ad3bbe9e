# Only Redis's ConnectionError is caught.

from django.core.cache import cache
from redis.exceptions import ConnectionError


def may_try(name):
    try:
        cache.add(f"tries:{name}", 0, timeout=60)
        return cache.incr(f"tries:{name}") <= 5
    except ConnectionError:
        return False
