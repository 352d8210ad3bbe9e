# CACHES: {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "KEY_FUNCTION": "posixpath.join"}}
from django.core.cache import cache

print(cache.make_key("price:4", version="2"))
