from django.core.cache import cache

cache.set_many({"price:1": "4.50", "price:2": "3.90"}, timeout=60)
cache.get_many(["price:1", "price:2", "price:3"])
cache.delete_many(["price:1", "price:2"])
