from django.core.cache import cache

cache.set("views:4", "7", timeout=None)
print(cache.incr("views:4"))
