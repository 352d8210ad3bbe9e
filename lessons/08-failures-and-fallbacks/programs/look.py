from django.core.cache import cache

print("found:", cache.get("price:4"))
