# BACKENDS: locmem, redis, memcached, db, filebased
# CACHES: {"default": {"KEY_PREFIX": "site", "VERSION": 2, "KEY_FUNCTION": "__main__.make_key", "TIMEOUT": 30}, "plain": {"KEY_FUNCTION": "django.core.cache.backends.base.default_key_func"}}
import hashlib
import warnings

from django.core.cache import cache, caches
from django.core.cache.backends.base import BaseCache, InvalidCacheKey, default_key_func, get_key_func, memcache_key_warnings


def make_key(key, key_prefix, version):
    return ".".join([key_prefix, f"v{version}", hashlib.md5(str(key).encode()).hexdigest()])


plain = caches["plain"]
for c in (cache, plain):
    print(c.make_key("a"), c.make_key("a", 9), c.make_key("a b"), c.make_and_validate_key("a", version=3), c.key_prefix, c.version)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    cache.set("with space and é" * 30, "ok")
    print(cache.get("with space and é" * 30), len(w))
print(default_key_func("k", "p", 1), get_key_func(None) is default_key_func, get_key_func(len) is len, get_key_func("__main__.make_key") is make_key)
for bad in ("nowhere.f", "nodots", 5, "__main__.nope"):
    try:
        print(get_key_func(bad))
    except Exception as e:
        print(type(e).__name__, e)
for key in ("a", "a b", "a\n", "x" * 251, "é" * 251, "\x7f", "", 1):
    try:
        print(repr(key)[:12], [m[:60] for m in memcache_key_warnings(key)])
    except Exception as e:
        print(repr(key)[:12], type(e).__name__)
cache.set("v", "two")
cache.set("v", "three", version=3)
print(cache.get("v"), cache.get("v", version=3), cache.incr_version("v"), cache.get("v"), cache.get("v", version=3))
print(cache.decr_version("v", version=3), cache.get("v"), cache.decr_version("v", 2), cache.get("v", version=0))
try:
    cache.incr_version("none here", 2)
except ValueError as e:
    print(e)
cache.version = 0
print(cache.get("v"), caches["default"].version)
plain.key_prefix = "changed"
print(plain.make_key("z"))
base = BaseCache({"TIMEOUT": "x", "OPTIONS": {"MAX_ENTRIES": "y", "CULL_FREQUENCY": None}, "VERSION": 7})
print(base.default_timeout, base._max_entries, base._cull_frequency, base.version, base.key_prefix, base.get_backend_timeout(None))
for method, args in (("get", ("k",)), ("set", ("k", 1)), ("add", ("k", 1)), ("touch", ("k",)), ("delete", ("k",)), ("clear", ()), ("close", ()), ("has_key", ("k",)), ("get_many", (["k"],)), ("incr", ("k",))):
    try:
        print(method, getattr(base, method)(*args))
    except Exception as e:
        print(method, type(e).__name__, str(e))
