from django.core.cache import cache

cache.set("orders", 5, timeout=60)
cache.get("orders")
cache.delete("orders")
