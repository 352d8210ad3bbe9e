from django.core.cache import cache

print(cache.set("price:green-tea", 4.5))
print(cache.get("price:green-tea"))
print(cache.add("price:green-tea", 4.5))
print(cache.add("price:green-tea", 3.9))
print("price:green-tea" in cache)
