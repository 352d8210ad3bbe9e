from django.core.cache import cache

cache.set("price:4", "12.00")
cache.delete_pattern("price*")
