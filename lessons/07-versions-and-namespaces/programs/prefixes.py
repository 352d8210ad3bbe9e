# CACHES: {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "one", "KEY_PREFIX": "shop"}, "blog": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "one", "KEY_PREFIX": "blog"}}
from django.core.cache import caches

shop, blog = caches["default"], caches["blog"]
shop.set("title", "Tea and cups")
blog.set("title", "How to make tea")
print(shop.get("title"), "/", blog.get("title"))
print(shop.make_key("title"), blog.make_key("title"))
