# Both caches keep the degrees only, and `get_or_set` reads the second.

# CACHES: {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0"}, "here": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "here"}}
from django.core.cache import cache, caches
from shop import services

last = caches["here"]


def fetch():
    return services.fetch_weather("Kyoto")["degrees"]


def weather_page():
    try:
        degrees = cache.get("degrees")
    except Exception:
        return last.get_or_set("degrees", fetch, timeout=None)
    if degrees is None:
        degrees = fetch()
        try:
            cache.set("degrees", degrees, timeout=300)
        except Exception:
            pass
    last.set("degrees", degrees, timeout=None)
    return degrees
