# BACKENDS: locmem, redis
import os

from django.conf import settings
from django.core.cache import cache, caches
from django.test import override_settings

os.environ["CACHE_TIMEOUT"] = "30"
TIMEOUT = int(os.environ.get("CACHE_TIMEOUT", 60))
PREFIX = os.getenv("CACHE_PREFIX", "dev")
cache.set(f"{PREFIX}:k", TIMEOUT, TIMEOUT)
print(cache.get("dev:k"), settings.DEBUG, os.environ.get("NOTHING"))
with override_settings(DEBUG=True, CACHES={"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "KEY_PREFIX": PREFIX, "TIMEOUT": TIMEOUT}}):
    print(cache.make_key("k"), caches["default"].default_timeout, cache.get("dev:k"), settings.DEBUG)
print(cache.get("dev:k"))
