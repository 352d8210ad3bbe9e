from django.core.cache import cache

print(cache.get_or_set("orders", 5, timeout=0), cache.get("orders"))
