from django.core.cache import cache

cache.set("price:1", "4.50")
cache.set("price:2", "3.90")
cache.set("price:1", "4.20", version=2)
print(cache.get("price:1"), cache.get("price:2"))
print(cache.get("price:1", version=2), cache.get("price:2", version=2))
