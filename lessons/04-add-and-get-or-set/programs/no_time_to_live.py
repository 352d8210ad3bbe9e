from django.core.cache import cache

print(cache.get_or_set("orders", 1284, timeout=0), cache.get("orders"))
