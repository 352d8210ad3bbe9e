from django.core.cache import cache

cache.set(1, "green tea")
print(cache.get("1"))
