# A weather of 0 degrees counts as not known.
# draws: It was 0 degrees, Redis worked, and the weather was fetched for the second visitor as well.

# CACHES: {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0"}, "here": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "here"}}
from django.core.cache import cache, caches
from shop import services

last = caches["here"]


def weather_page():
    try:
        degrees = cache.get("degrees")
    except Exception:
        degrees = last.get("degrees")
    if not degrees:
        degrees = services.fetch_weather("Kyoto")["degrees"]
        try:
            cache.set("degrees", degrees, timeout=300)
        except Exception:
            pass
    last.set("degrees", degrees, timeout=None)
    return degrees
