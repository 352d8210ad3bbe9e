from django.core.cache import cache

cache.set("views:4", 7, timeout=60)
cache.incr("views:4")
cache.decr("views:4", 2)
cache.touch("views:4", 600)
