# A decorator notes what was shown, and answers in an outage.

# CACHES: {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0"}, "here": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "here"}}
import functools

from django.core.cache import cache, caches
from shop import services

last = caches["here"]


def with_last_known(page):
    @functools.wraps(page)
    def shown():
        try:
            found = cache.get("weather")
        except Exception:
            found = last.get("degrees")
            return found if found is not None else noted(services.fetch_weather("Kyoto")["degrees"])
        return noted(page(found))

    def noted(degrees):
        last.set("degrees", degrees, None)
        return degrees

    return shown


@with_last_known
def weather_page(found=None):
    if found is None:
        found = services.fetch_weather("Kyoto")
        try:
            cache.set("weather", found, 300)
        except Exception:
            pass
    return found["degrees"]
