from django.core.cache import cache

print(cache.get_or_set("offer", lambda: "tea", timeout=60))
