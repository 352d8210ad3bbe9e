from django.core.cache import cache

cache.set("generation", 1, timeout=None)
for name in ["cups", "tea"]:
    cache.set(f"1:{name}", "a list", timeout=600)
cache.incr("generation")
cache.set("2:cups", "a new list", timeout=600)
print(cache.get("2:tea"))
