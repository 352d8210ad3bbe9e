from django.core.cache import cache

cache.set("offer", None)

print(cache.get("offer"))
print(cache.add("offer", "Green tea"))
print(cache.get("offer"))
