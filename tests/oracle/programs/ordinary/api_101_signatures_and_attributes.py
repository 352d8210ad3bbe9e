# BACKENDS: locmem, redis, memcached, db, filebased, dummy
import inspect

from django.core.cache import DEFAULT_CACHE_ALIAS, cache, caches
from django.core.cache.backends.base import DEFAULT_TIMEOUT, MEMCACHE_MAX_KEY_LENGTH, BaseCache, CacheKeyWarning, InvalidCacheBackendError, InvalidCacheKey, default_key_func, get_key_func, memcache_key_warnings

own = caches["default"]
for name in ("get", "set", "add", "touch", "delete", "get_many", "set_many", "delete_many", "get_or_set", "incr", "decr", "incr_version", "has_key", "clear", "close", "make_key", "make_and_validate_key", "validate_key", "get_backend_timeout"):
    print(name, list(inspect.signature(getattr(own, name)).parameters))
print(type(own).__mro__[0].__name__, isinstance(own, BaseCache), own.default_timeout, repr(own.key_prefix), own.version, own.key_func is default_key_func, DEFAULT_CACHE_ALIAS, MEMCACHE_MAX_KEY_LENGTH, type(DEFAULT_TIMEOUT).__name__)
print(own.make_key("k"), own.make_key("k", version=2), cache.make_key("k", 3), default_key_func("k", "p", 1), get_key_func(None) is default_key_func, get_key_func("django.core.cache.backends.base.default_key_func") is default_key_func)
print(list(memcache_key_warnings("a b")), len(list(memcache_key_warnings("x" * 251))), issubclass(InvalidCacheKey, ValueError), issubclass(CacheKeyWarning, RuntimeWarning), issubclass(InvalidCacheBackendError, Exception))
print(repr(cache)[:40], type(cache).__name__, "k" in cache, cache == own, caches.all() == [own], list(caches), hasattr(cache, "nothing"))
for call in (lambda: cache.nothing, lambda: cache["k"], lambda: len(cache), lambda: cache(), lambda: caches["nope"], lambda: list(cache), lambda: bool(cache), lambda: cache.get(), lambda: cache.set("k"), lambda: cache.get("k", nope=1), lambda: caches.nope):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
