from django.core.cache import cache

cache.get_or_set("a", 1, timeout=60)
cache.get_or_set("a", 2, timeout=60)
cache.set_many({"b": 1, "c": 2}, timeout=60)
cache.get_many(["a", "b", "c"])
