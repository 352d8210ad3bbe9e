# It catches only the errors of Redis's client.
# draws: Memcached was away, and visitors got an error

import redis
from django.core.cache import cache
from shop.services import fetch_exchange_rates


def dollars():
    rates = None
    try:
        rates = cache.get("rates")
    except redis.RedisError:
        pass
    if rates is None:
        rates = fetch_exchange_rates()
        try:
            cache.set("rates", rates, timeout=600)
        except redis.RedisError:
            pass
    return rates["USD"]
