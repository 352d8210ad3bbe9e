# What was seen is an attribute of an object, and the page is its method.

# CACHES: {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0"}, "here": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "here"}}
from django.core.cache import cache
from shop import services


class LastKnown:
    def __init__(self):
        self.weather = None

    def show(self, weather):
        self.weather = weather
        return weather["degrees"]

    def page(self):
        try:
            weather = cache.get("weather")
        except Exception:
            return self.show(self.weather if self.weather is not None else services.fetch_weather("Kyoto"))
        if weather is None:
            weather = services.fetch_weather("Kyoto")
            try:
                cache.set("weather", weather, 300)
            except Exception:
                pass
        return self.show(weather)


weather_page = LastKnown().page
