from django.core.cache import cache

cache.get_or_set("orders", lambda: 5, 600)
cache.get_or_set("orders", lambda: 6, 600)
