from django.core.cache import cache

print(cache.get("orders"))
cache.set("orders", 5)
print(cache.get("orders"))
