from django.core.cache import cache

cache.set(None, "nobody's basket")
print(cache.get("None"))
