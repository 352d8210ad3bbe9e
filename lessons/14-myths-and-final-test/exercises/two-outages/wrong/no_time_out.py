# It knows the errors of a server that refuses, and not those of one that hangs.
# draws: Redis hung

import redis
from django.core.cache import cache
from shop.services import fetch_exchange_rates

AWAY = (redis.exceptions.ConnectionError, ConnectionError)


def dollars():
    rates = None
    try:
        rates = cache.get("rates")
    except AWAY:
        pass
    if rates is None:
        rates = fetch_exchange_rates()
        try:
            cache.set("rates", rates, timeout=600)
        except AWAY:
            pass
    return rates["USD"]


print(dollars(), dollars())
