from django.core.cache import cache

cache.set("orders", 5)
cache.set("open", True)
cache.set("stats", {"orders": 5})
