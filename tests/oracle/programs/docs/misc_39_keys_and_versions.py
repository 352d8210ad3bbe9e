# CACHES: {"default": {"KEY_PREFIX": "shop", "VERSION": 3}, "own": {"LOCATION": "+own", "KEY_FUNCTION": "__main__.make", "TIMEOUT": 2}}
# BACKENDS: locmem, filebased, db, dummy, redis, memcached
import hashlib
import warnings

from django.core.cache import CacheKeyWarning, InvalidCacheBackendError, InvalidCacheKey, cache, caches
from django.core.cache.backends.base import DEFAULT_TIMEOUT, MEMCACHE_MAX_KEY_LENGTH, BaseCache, default_key_func, get_key_func, memcache_key_warnings


def make(key, prefix, version):
    return f"{version}|{hashlib.md5(str(key).encode()).hexdigest()}"


print(cache.make_key("a"), cache.make_key("a", version=9), caches["own"].make_key("a b"), default_key_func("k", "p", 1), get_key_func(None) is default_key_func, get_key_func("__main__.make") is make)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    caches["own"].set("with spaces " * 40, 1)
    print(caches["own"].get("with spaces " * 40), len(caught))
    try:
        cache.set("a b", 1)
    except Exception as e:
        print(type(e).__name__, str(e)[:70])
    print([(w.category.__name__, str(w.message)[:60]) for w in caught])
print(list(memcache_key_warnings("a b")), [w[:40] for w in memcache_key_warnings("x" * 251)], MEMCACHE_MAX_KEY_LENGTH)
cache.set("v", "three")
cache.set("v", "four", version=4)
print(cache.get("v"), cache.get("v", version=4), cache.incr_version("v") if cache.get("v") else None, cache.get("v"), cache.get("v", version=4))
print(cache.version, cache.key_prefix, cache.default_timeout, caches["own"].default_timeout, caches["own"].get_backend_timeout() is None, cache.get_backend_timeout(None))
print(issubclass(InvalidCacheKey, ValueError), issubclass(CacheKeyWarning, RuntimeWarning), DEFAULT_TIMEOUT is not None, issubclass(type(caches["own"]), BaseCache))
for alias in ("nope", ""):
    try:
        caches[alias]
    except InvalidCacheBackendError as e:
        print(e)
print("default" in caches, sorted(caches), [type(c).__name__ for c in caches.all()] == [type(caches["default"]).__name__] * 2, len(caches.all(initialized_only=True)))
