from django.core.cache import cache

try:
    cache.get("warm")
except Exception:
    pass
print(cache.add("report:lock", 1, timeout=60))
