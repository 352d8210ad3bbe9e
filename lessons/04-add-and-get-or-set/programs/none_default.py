from django.core.cache import cache

print(cache.get_or_set("offer", None))
print(cache.add("offer", "Green tea"))
