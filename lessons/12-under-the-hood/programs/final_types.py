from django.core.cache import cache

cache.set("a", (1, 2))
cache.set("b", True)
cache.set("c", {1: "x"})
print(cache.get("a"), cache.get("b") is True, list(cache.get("c")))
