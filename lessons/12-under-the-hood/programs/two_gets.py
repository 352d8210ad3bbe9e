from django.core.cache import cache

cache.set("basket", ["Blue cup"], timeout=60)
cache.get("basket").append("Tea pot")
print(cache.get("basket"))
