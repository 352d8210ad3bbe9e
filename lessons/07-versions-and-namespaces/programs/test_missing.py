from django.core.cache import cache

cache.set("price:4", "12.00", version=2)
cache.incr_version("price:4")
