from django.core.cache import cache

cache.set("price:4", "12.00", timeout=3600)
cache.set("price:4", "9.00", timeout=600, version=2)
plain = cache.get("price:4")
cache.delete("price:4")
second = cache.get("price:4", version=2)
cache.incr_version("price:4", version=2)
third = cache.get("price:4", version=3)
print(plain, second, third)
