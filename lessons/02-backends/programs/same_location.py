# CACHES: {"default": {"LOCATION": "shop"}, "blog": {"LOCATION": "shop"}}
from django.core.cache import cache, caches

cache.set("title", "Tea and cups", timeout=3600)
caches["blog"].set("title", "How to make tea", timeout=3600)

print(cache.get("title"))
