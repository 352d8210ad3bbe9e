from django.core.cache import cache

cache.set("tries-left:ada", 1, timeout=60)
print(cache.decr("tries-left:ada"))
print(cache.decr("tries-left:ada"))
