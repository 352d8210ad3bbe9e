from django.core.cache import cache

cache.set("price:green-tea", 4.5, timeout=60)
print(cache.get("price:green-tea"))
print(cache.add("price:green-tea", 3.9))
print(cache.delete("price:green-tea"))
print(cache.get("price:green-tea", "not in the cache"))
