# CACHES: {"default": {"LOCATION": "shop"}, "reports": {"LOCATION": "shop"}}
from django.core.cache import cache, caches

cache.set("price:green-tea", 4.5)
caches["reports"].clear()

print(cache.get("price:green-tea"))
