from django.core.cache import cache

cache.set("minute", "a", timeout=60)
cache.set("no-end", "b", timeout=None)
cache.set("at-once", "c", timeout=0)
