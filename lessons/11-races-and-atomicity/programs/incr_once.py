from django.core.cache import cache

cache.set("views", 41, timeout=None)
print(cache.incr("views"))
