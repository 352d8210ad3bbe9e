from django.core.cache import cache

cache.set_many({"a": 1, "b": 2}, version=1)
cache.set_many({"a": 10, "b": 20}, version=2)
print(cache.get_many(["a", "b"]), cache.get_many(["a", "b"], version=2), cache.get_many(["a"], version=3))
print(cache.incr("a", version=2), cache.get("a"), cache.touch("b", 5, version=2), cache.add("c", 1, version=2), cache.get("c"), cache.delete("a", version=2), cache.get("a"))
cache.delete_many(["a", "b"], version=2)
print(cache.get_many(["a", "b"], version=1), cache.get_many(["a", "b"], version=2), cache.has_key("c", version=2), cache.get_or_set("d", 4, version=2), cache.get("d", version=2), cache.get("d"))
print(cache.incr_version("b"), cache.get("b"), cache.get("b", version=2), cache.decr_version("b", version=2), cache.get("b"))
cache.clear()
print(cache.get("c", version=2))
