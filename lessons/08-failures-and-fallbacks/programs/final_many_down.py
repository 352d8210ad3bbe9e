from django.core.cache import cache

try:
    cache.get("warm")
except Exception:
    pass
print(cache.get_many(["a"]), cache.add("a", 1), cache.get("a", "nothing"))
