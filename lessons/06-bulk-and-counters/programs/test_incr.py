from django.core.cache import cache

cache.set("views:4", 7, timeout=None)
print(cache.incr("views:4"), cache.incr("views:4", 10), cache.decr("views:4", 2))
