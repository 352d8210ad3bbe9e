from django.core.cache import cache

basket = ["cup"]
cache.set("basket", basket)
basket.append("pot")
again = cache.get("basket")
again.append("tea")
cache.set("basket", basket)
print(cache.get("basket"))
