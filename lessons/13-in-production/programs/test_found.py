from django.core.cache import cache

missing = object()
cache.set("offer", None, timeout=600)
print(cache.get("offer") is None, cache.get("offer", missing) is missing)
