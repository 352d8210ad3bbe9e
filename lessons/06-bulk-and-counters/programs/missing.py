from django.core.cache import cache

try:
    print(cache.incr("views:4"))
except ValueError:
    print("ValueError")
print(cache.get("views:4"))
