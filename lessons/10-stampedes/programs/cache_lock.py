# CACHES: {"default": {"BACKEND": "django_redis.cache.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0"}}
from django.core.cache import cache
from redis.exceptions import LockError
from shop import services


def rates():
    found = cache.get("rates")
    if found is None:
        try:
            with cache.lock("rates:lock", timeout=10, blocking_timeout=6):
                found = cache.get("rates")  # somebody may have stored them meanwhile
                if found is None:
                    found = services.fetch_exchange_rates()
                    cache.set("rates", found, timeout=600)
        except LockError:  # waited in vain, or the lock expired during the work
            found = found or services.fetch_exchange_rates()
    return found
