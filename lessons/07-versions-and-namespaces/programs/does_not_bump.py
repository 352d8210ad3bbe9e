from django.core.cache import cache

cache.set("price:4", "12.00")
cache.set("price:5", "34.00")

cache.set("price:4", "9.00", version=3)
print(cache.get("price:4"), cache.get("price:5"))
print(cache.get("price:5", version=3))
