from django.core.cache import cache

cache.set("price", "12.00", version=1)
cache.set("price", "9.00", version=2)
cache.incr_version("price")
print(cache.get("price"), cache.get("price", version=2), cache.get("price", version=3))
