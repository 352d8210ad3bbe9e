import time
from django.core.cache import cache
from shop import services


def rates():
    found = cache.get("rates")
    if found is None:
        if cache.add("rates:lock", 1, timeout=10):
            found = cache.get("rates")
            if found is None:
                found = services.fetch_exchange_rates()
                cache.set("rates", found, timeout=30)
            cache.delete("rates:lock")
        else:
            time.sleep(1)
            found = cache.get("rates")
    return found
