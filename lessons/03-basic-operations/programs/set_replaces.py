from django.core.cache import cache

cache.set("dashboard", {"orders": 1284, "revenue": 51360})
cache.set("dashboard", {"orders": 1285})

print(cache.get("dashboard"))
