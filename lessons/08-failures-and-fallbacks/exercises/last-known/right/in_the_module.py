# It remembers the last weather in a dict of the module.

# CACHES: {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0"}, "here": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "here"}}
from django.core.cache import cache
from shop import services

seen = {}


def weather_page():
    try:
        weather = cache.get("weather")
    except Exception:
        if not seen:
            seen.update(services.fetch_weather("Kyoto"))
        return seen["degrees"]
    if weather is None:
        weather = services.fetch_weather("Kyoto")
        try:
            cache.set("weather", weather, timeout=300)
        except Exception:
            pass
    seen.update(weather)
    return weather["degrees"]
