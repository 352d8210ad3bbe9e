from django.core.cache import cache

cache.get_or_set("orders", lambda: 1284, 600)
cache.get_or_set("orders", lambda: 1285, 600)
