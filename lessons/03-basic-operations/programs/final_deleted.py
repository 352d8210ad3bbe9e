from django.core.cache import cache

cache.set("a", 1)
cache.set("b", 2, timeout=0)
cache.set("c", 3, timeout=None)
print([cache.delete(key) for key in ["a", "b", "c", "a"]])
