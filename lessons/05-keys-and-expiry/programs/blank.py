from django.core.cache import cache

cache.set("search:green tea", ["Green tea"])

print(cache.get("search:green tea"))
