from django.core.cache import cache

cache.set("price:1", "4.50")
cache.delete_many("price:1")
print(cache.get("price:1"))
