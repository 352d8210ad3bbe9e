from django.core.cache import cache

cache.get_or_set("offer", lambda: "tea", timeout=60)
cache.get_or_set("offer", lambda: "cup", timeout=60)
cache.set("stock", 7, timeout=60)
cache.incr("stock")
cache.decr("stock", 2)
cache.decr_version("stock")
