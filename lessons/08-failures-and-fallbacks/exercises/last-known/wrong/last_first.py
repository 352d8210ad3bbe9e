# It looks into the memory of the process before it asks the cache.
# draws: a visitor got the old weather

# CACHES: {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0"}, "here": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "here"}}
from django.core.cache import cache, caches
from shop import services

last = caches["here"]


def weather_page():
    if "weather" in last:
        return last.get("weather")["degrees"]
    try:
        weather = cache.get("weather")
    except Exception:
        weather = None
    last.set("weather", weather or services.fetch_weather("Kyoto"), timeout=None)
    try:
        cache.set("weather", last.get("weather"), timeout=300)
    except Exception:
        pass
    return last.get("weather")["degrees"]
