from django.core.cache import cache

cache.set("seats", 5, timeout=None)
ada = cache.get("seats")
ben = cache.get("seats")
cache.set("seats", ben - 2, timeout=None)
ada_left = cache.get("seats") - 1
cache.set("seats", ada - 1, timeout=None)
print(cache.get("seats"))
