from django.core.cache import cache

for visitor in range(3):
    cache.get_or_set("offer", lambda: "tea", timeout=60)
