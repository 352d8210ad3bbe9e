from django.core.cache import cache

MISSING = object()
for value in (0, "", False, None, [], {}, (), 0.0, b""):
    cache.set("v", value)
    found = cache.get("v", MISSING)
    print(repr(value), repr(found) if found is not MISSING else "missing", found is MISSING, bool(cache.get("v")), cache.get_or_set("v", "other"), "v" in cache, cache.get_many(["v"]), cache.add("v", 1))
cache.delete("v")
print(cache.get("v", 5), cache.get("v", default=None), cache.get("v") is None, cache.get_many(["v"]).get("v", "d"))
