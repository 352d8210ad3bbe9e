# BACKENDS: locmem, filebased, db, dummy, redis, memcached
import collections

from django.core.cache import cache

print(cache.set_many({"a": 1, "b": [2], "c": None}, timeout=30), cache.set_many(collections.OrderedDict(z=1)), cache.set_many({}), cache.set_many({"v": 1}, version=4))
for keys in (["a", "b"], ("c",), {"a", "b"}, {"a": 0}.keys(), iter(["a", "zz"]), (k for k in "ab"), [], ["a", "a"], range(2), "abc", {"b": 1}):
    try:
        found = cache.get_many(keys)
        print(type(found).__name__, sorted(found.items(), key=str))
    except Exception as e:
        print(type(e).__name__)
for bad in (None, 5):
    try:
        print(cache.get_many(bad))
    except Exception as e:
        print(type(e).__name__)
print(cache.get_many(["v"], version=4), cache.get_many(["v"]), cache.delete_many(["v"], version=4), cache.get("v", version=4))
for keys in (["a"], ("b", "zz"), iter(["c"]), []):
    try:
        print(cache.delete_many(keys), cache.get_many(["a", "b", "c"]))
    except Exception as e:
        print(type(e).__name__)
print(cache.get_or_set("n", None), cache.get("n", "d"), cache.get_or_set("f", lambda: None), cache.get_or_set("f", lambda: 3), cache.get_or_set("g", int), cache.get_or_set("h", [1], 0), cache.get("h"))
