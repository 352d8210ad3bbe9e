from django.core.cache import cache

cache.set("rates", "1.09")
cache.set("rates", "1.10", timeout=0)
print(cache.get("rates"))
