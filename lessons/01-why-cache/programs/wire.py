from django.core.cache import cache

cache.get("dashboard")
cache.set("dashboard", {"orders": 5}, timeout=3600)
cache.get("dashboard")
