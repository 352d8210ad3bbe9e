from django.core.cache import cache

cache.set("basket", ["green tea"])

basket = cache.get("basket")
basket.append("blue cup")

print(cache.get("basket"))
