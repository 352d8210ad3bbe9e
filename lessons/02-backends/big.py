from django.core.cache import cache

cache.set("report", "x" * 1_100_000)
print(len(cache.get("report", "")))
