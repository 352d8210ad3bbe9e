from django.core.cache import cache

cache.set("a", "tea", timeout=60)
cache.set("b", "tea", timeout=None)
cache.set("c", "tea", timeout=0)
