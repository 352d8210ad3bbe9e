from django.core.cache import cache

cache.set("price:4", "12.00", version=2)
print("price:4" in cache, cache.has_key("price:4", version=2))
