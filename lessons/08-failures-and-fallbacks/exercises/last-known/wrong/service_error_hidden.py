# An error of the weather service is answered with the last weather.
# draws: Redis worked, its weather had expired, and the weather service failed. The error should come through, as it did before.

# CACHES: {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0"}, "here": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "here"}}
from django.core.cache import cache, caches
from shop import services

last = caches["here"]


def weather_page():
    try:
        weather = cache.get("weather")
        if weather is None:
            weather = services.fetch_weather("Kyoto")
            try:
                cache.set("weather", weather, timeout=300)
            except Exception:
                pass
        last.set("weather", weather, timeout=None)
    except Exception:
        weather = last.get("weather")
        if weather is None:
            weather = services.fetch_weather("Kyoto")
            last.set("weather", weather, timeout=None)
    return weather["degrees"]
