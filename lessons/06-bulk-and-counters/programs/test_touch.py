from django.core.cache import cache

print(cache.touch("basket:ada", timeout=1800), cache.get("basket:ada"))
