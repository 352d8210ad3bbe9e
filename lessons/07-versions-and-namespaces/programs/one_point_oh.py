from django.core.cache import cache

cache.set("price:4", "12.00")
print(cache.get("price:4", version=1.0), cache.get("price:4", version="1"))
print(cache.make_key("price:4", version=1.0))
