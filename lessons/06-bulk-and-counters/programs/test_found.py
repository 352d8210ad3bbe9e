from django.core.cache import cache

cache.set_many({"price:1": "4.50", "price:2": "3.90"})
found = cache.get_many(["price:1", "price:2", "price:3"])
print(len(found))
