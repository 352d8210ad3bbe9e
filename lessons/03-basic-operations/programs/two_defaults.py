from django.core.cache import cache

first = cache.get("tea", 4.5)
second = cache.get("tea", 3.9)

print(first, second, cache.get("tea"))
