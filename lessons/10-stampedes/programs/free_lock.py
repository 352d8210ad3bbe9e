from django.core.cache import cache

cache.add("dashboard:lock", "mine", timeout=10)
if cache.get("dashboard:lock") == "mine":
    cache.delete("dashboard:lock")
print(cache.get("dashboard:lock"))
