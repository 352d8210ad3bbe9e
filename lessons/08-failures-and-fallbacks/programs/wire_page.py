from django.core.cache import cache

cache.set("price:4", "12.00", timeout=60)
cache.get("price:4")
