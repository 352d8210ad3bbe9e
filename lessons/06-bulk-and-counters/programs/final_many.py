from django.core.cache import cache

cache.set_many({"a": 1, "b": 2, "c": 3}, timeout=60)
cache.delete_many(["b", "d"])
found = cache.get_many(["a", "b", "c", "d"])
print(sorted(found), len(found))
