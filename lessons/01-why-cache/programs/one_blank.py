from django.core.cache import cache

cache.set("price:7", 4.5)
cache.set("price: 7", 4.5)
cache.set("Price:7", 4.5)
cache.set("price:7", 3.9)
