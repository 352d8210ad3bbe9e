from django.core.cache import cache

cache.set("offer", "green tea", timeout=None)
cache.set("offer", "black tea", timeout=0)
print(cache.get("offer"))
