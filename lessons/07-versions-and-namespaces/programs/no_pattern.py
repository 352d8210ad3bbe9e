from django.core.cache import cache

cache.set("price:4", "12.00")
cache.set("prices:cups", ["12.00", "34.00"])

print("delete says", cache.delete("price*"))
print(cache.get("price:4"), cache.get("prices:cups"))
