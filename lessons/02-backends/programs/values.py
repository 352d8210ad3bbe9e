from django.core.cache import cache

cache.set("orders", 5)
cache.set("shop", "Tea and cups")
cache.set("dashboard", {"orders": 5})
