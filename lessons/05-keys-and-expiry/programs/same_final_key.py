# CACHES: {"default": {"KEY_PREFIX": "shop", "LOCATION": "one"}, "blog": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "KEY_PREFIX": "shop:1", "LOCATION": "one"}}
from django.core.cache import caches

shop, blog = caches["default"], caches["blog"]

shop.set("2:top", "Green tea")
print(blog.get("top", version=2))
print(shop.make_key("2:top"), blog.make_key("top", version=2))
