from django.core.cache import cache

cache.set("orders", 5, timeout=60)
print(cache.make_key("orders"))
