from django.core.cache import cache

cache.set("sizes", ("S", "M"), timeout=60)
print(cache.get("sizes"))
