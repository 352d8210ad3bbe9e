from django.core.cache import cache

cache.set(1, "number")
cache.set("1", "string")
cache.set(1.0, "float")
cache.set(True, "truth")
print(cache.get(1), cache.get("1.0"), cache.get("True"))
