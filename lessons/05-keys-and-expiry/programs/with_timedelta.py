from datetime import timedelta
from django.core.cache import cache

cache.set("weather", "cold", timeout=timedelta(minutes=10))
print(cache.get("weather"))
