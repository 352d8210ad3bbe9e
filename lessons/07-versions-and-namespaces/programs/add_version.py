from django.core.cache import cache

cache.set("price:4", "12.00", timeout=600)
print(cache.add("price:4", "9.00", timeout=600, version=2))
