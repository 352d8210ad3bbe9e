from django.core.cache import cache

cache.set("price:1", "4.50")
cache.set("price:2", "3.90")

found = cache.get_many(["price:1", "price:2", "price:3"])
print(found)
print("price:3" in found)
