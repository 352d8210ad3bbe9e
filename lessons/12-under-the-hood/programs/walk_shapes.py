from django.core.cache import cache

basket = ["Blue cup"]
cache.set("basket", basket, timeout=60)
basket.append("Tea pot")
found = cache.get("basket")
found.append("Honey")
again = cache.get("basket")
cache.set("basket", found, timeout=60)
print(cache.get("basket"))
