from django.core.cache import cache

print(cache.get("price:4", "12.00"))
