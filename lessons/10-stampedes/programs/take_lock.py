from django.core.cache import cache

print(cache.add("dashboard:lock", 1, timeout=10))
print(cache.add("dashboard:lock", 1, timeout=10))
