from django.core.cache import cache

cache.set(4, "Blue cup")

print(cache.get("4"))
print(cache.make_key(4))
print(cache.make_key("4"))
