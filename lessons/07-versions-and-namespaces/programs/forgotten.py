from django.core.cache import cache

cache.set("price:4", "12.00")
cache.set("prices:cups", ["12.00", "34.00"])
cache.set("search:cup", ["Blue cup, 12.00"])

for key in ["price:4", "prices:cups"]:
    cache.delete(key)
print(cache.get("search:cup"))
