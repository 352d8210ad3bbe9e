from django.core.cache import cache

cache.set("views:4", "7")
print(cache.incr("views:4"))
