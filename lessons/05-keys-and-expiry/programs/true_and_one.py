from django.core.cache import cache

cache.set(1, "product 1")
cache.set(True, "open today")
cache.set(1.0, "version 1.0")
print(cache.get(1))
