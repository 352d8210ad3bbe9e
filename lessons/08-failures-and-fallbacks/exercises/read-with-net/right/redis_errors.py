# It catches Redis errors only, and looks the key up with get_many.

from django.core.cache import cache
from redis.exceptions import RedisError


def read(key, default=None):
    found = {}
    try:
        found = cache.get_many([key])
    except RedisError:
        pass
    return found.get(key, default)


print(read("motto", "Tea first"))
