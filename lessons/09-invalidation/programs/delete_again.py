from django.core.cache import cache

cache.set("price:4", "12.00")
print(cache.delete("price:4"), cache.delete("price:4"))
