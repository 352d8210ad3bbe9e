from django.core.cache import cache

print(cache.set("tea", 4.5))
print(cache.set("tea", 3.9))
