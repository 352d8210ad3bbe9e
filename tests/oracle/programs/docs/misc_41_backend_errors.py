# CACHES: {"nomodule": {"BACKEND": "no.such.Cache"}, "noclass": {"BACKEND": "django.core.cache.backends.locmem.Nope"}, "nodot": {"BACKEND": "Cache"}, "badfunc": {"KEY_FUNCTION": "no.such.function"}}
# BACKENDS: locmem, redis, db
from django.core.cache import DEFAULT_CACHE_ALIAS, BaseCache, CacheHandler, InvalidCacheBackendError, cache, caches
from django.core.exceptions import ImproperlyConfigured
from django.test import override_settings
from django.utils.connection import ConnectionDoesNotExist

for alias in ("nomodule", "noclass", "nodot", "badfunc", "missing"):
    try:
        caches[alias].get("k")
    except Exception as e:
        print(alias, type(e).__name__, e, "|", type(e.__cause__).__name__)
print(issubclass(InvalidCacheBackendError, ImproperlyConfigured), DEFAULT_CACHE_ALIAS, isinstance(caches, CacheHandler), isinstance(caches["default"], BaseCache))
handler = CacheHandler({"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}})
print(handler["default"].set("a", 1), handler["default"].get("a"), list(handler), handler.settings["default"]["BACKEND"].rsplit(".", 1)[1])
try:
    CacheHandler({"other": {}})["default"]
except ImproperlyConfigured as e:
    print(type(e).__name__, e)
try:
    CacheHandler({"default": {}})["default"]
except Exception as e:
    print(type(e).__name__, e)
with override_settings(CACHES={"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}):
    cache.set("k", "inside")
    print(type(caches["default"]).__name__, cache.get("k"))
print(cache.get("k"), InvalidCacheBackendError("x").args)
del caches["default"]
print(cache.get("k"))
caches["default"] = handler["default"]
cache.set("k", 5)
print(cache.get("k"))
