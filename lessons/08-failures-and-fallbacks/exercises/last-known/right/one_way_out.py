# It notes the degrees alone, with get_or_set when Redis is down.

# CACHES: {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0"}, "here": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "here"}}
from django.core.cache import cache, caches
from shop.services import fetch_weather

last = caches["here"]


def degrees():
    return fetch_weather("Kyoto")["degrees"]


def weather_page():
    try:
        shown = cache.get("degrees")
    except Exception:
        return last.get_or_set("degrees", degrees, None)
    if shown is None:
        shown = degrees()
        try:
            cache.set("degrees", shown, 300)
        except Exception:
            pass
    last.set("degrees", shown, None)
    return shown
