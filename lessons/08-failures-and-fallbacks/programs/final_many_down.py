from django.core.cache import cache

try:
    cache.get("warm")
except Exception:
    pass
print(cache.get_or_set("a", 7), cache.set_many({"b": 1, "c": 2}), cache.incr("d"))
