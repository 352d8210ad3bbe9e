from django.core.cache import cache

cache.set_many({"price:4": "12.00", "price:5": "34.00"}, version=2)
cache.set("price:4", "9.00")
print(cache.get_many(["price:4", "price:5"]))
