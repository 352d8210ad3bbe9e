# The service's own connection errors are still taken for an outage.
# draws: The weather service raised a ConnectionError, and it didn't come through.

from redis.exceptions import RedisError
from django.core.cache import cache
from shop import services


def weather():
    try:
        found = cache.get("weather")
        if found is None:
            found = services.fetch_weather("Oslo")["degrees"]
    except (RedisError, OSError):
        return "the cache is down"
    return found
