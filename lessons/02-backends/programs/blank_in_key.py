from django.core.cache import cache

cache.set("green tea", 4.5)
print(cache.get("green tea"))
