# CACHES: {"default": {"KEY_PREFIX": "shop"}}
from django.core.cache import cache

cache.set("price:4", "12.00", timeout=600)
