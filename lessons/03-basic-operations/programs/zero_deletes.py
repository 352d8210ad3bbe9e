from django.core.cache import cache

cache.set("offer", "Green tea", timeout=3600)
cache.set("offer", "Black tea", timeout=0)

print(cache.get("offer", "no offer"))
