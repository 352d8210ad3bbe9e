from django.core.cache import cache

cache.set("dashboard", {"orders": 5, "revenue": 36.4})
cache.set("dashboard", {"orders": 6})

print(cache.get("dashboard"))
