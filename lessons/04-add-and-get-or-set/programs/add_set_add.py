from django.core.cache import cache

cache.add("price", "4.50")
cache.set("price", "4.20")
cache.add("price", "3.90")
print(cache.get("price"))
