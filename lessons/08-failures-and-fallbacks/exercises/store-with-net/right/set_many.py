# It stores with set_many and says that no key failed.

from django.core.cache import cache
from redis.exceptions import ConnectionError, TimeoutError


def store(key, value, timeout):
    try:
        failed = cache.set_many({key: value}, timeout)
    except (ConnectionError, TimeoutError):
        return False
    return not failed


print(store("motto", "Tea first", 60))
