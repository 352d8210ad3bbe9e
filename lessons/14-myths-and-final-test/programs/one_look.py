from django.core.cache import cache

print(cache.get("price:1"))
