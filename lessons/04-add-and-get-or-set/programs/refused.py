from django.core.cache import cache

print(cache.add("offer", "Green tea"))
print(cache.add("offer", "Blue cup"))
print(cache.get("offer"))
