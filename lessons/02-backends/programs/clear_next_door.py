# CACHES: {"default": {"KEY_PREFIX": "shop"}, "blog": {"KEY_PREFIX": "blog"}}
from django.core.cache import cache, caches

caches["blog"].set("front-page", "Ten teas for winter")
cache.set("price:green-tea", 4.5)

cache.clear()  # the shop's prices are new

print(caches["blog"].get("front-page"))
