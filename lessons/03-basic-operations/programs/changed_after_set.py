from django.core.cache import cache

stats = {"orders": 5}
cache.set("stats", stats)
stats["orders"] = 6

print(cache.get("stats"))
