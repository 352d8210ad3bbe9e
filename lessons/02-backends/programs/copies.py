from django.core.cache import cache

basket = ["green tea"]
cache.set("basket", basket)
basket.append("blue cup")

print(cache.get("basket"))
