from django.core.cache import cache

cache.set("offer", None, timeout=3600)  # no offer today

print(cache.get("offer", "not asked yet"))
print(cache.delete("offer"))
