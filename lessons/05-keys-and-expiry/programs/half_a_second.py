from django.core.cache import cache

cache.set("weather", "cold", timeout=0.5)
print(cache.get("weather"))
