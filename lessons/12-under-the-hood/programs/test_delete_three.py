from django.core.cache import cache

cache.delete_many(["price:4", "price:5", "price:6"])
