from django.core.cache import cache

cache.set("stock:5", 1)
print(cache.decr("stock:5"))
print(cache.decr("stock:5"))
