from django.core.cache import cache

cache.set("seats", 5, timeout=None)

# Ada looks.
seen_by_ada = cache.get("seats")

# Ben looks and books two.
seen_by_ben = cache.get("seats")
cache.set("seats", seen_by_ben - 2, timeout=None)

# Ada books one.
cache.set("seats", seen_by_ada - 1, timeout=None)
print(cache.get("seats"))
