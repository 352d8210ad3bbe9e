from django.core.cache import cache

cache.set("price:4", "12.00", version=2)
print(cache.delete("price:4"), cache.get("price:4", version=2))
