from django.core.cache import cache

print(cache.get("dashboard"))
print(cache.get("dashboard", "no numbers yet"))
print(cache.get("dashboard"))
