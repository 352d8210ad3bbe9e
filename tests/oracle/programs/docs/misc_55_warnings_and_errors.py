# BACKENDS: locmem, filebased, db, dummy, redis, memcached
import warnings

from django.core.cache import CacheKeyWarning, InvalidCacheKey, cache
from django.core.cache.backends.base import InvalidCacheBackendError

for key in ("with space", "x" * 251, "tab\tkey", "ü" * 10, "new\nline", "\x7f", "", " ", "a" * 247):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            print(repr(key[:12]), cache.set(key, 1), cache.get(key), len(caught), [w.category.__name__ for w in caught][:1])
        except Exception as e:
            print(repr(key[:12]), type(e).__name__, isinstance(e, ValueError), str(e)[:60])
with warnings.catch_warnings():
    warnings.simplefilter("error", CacheKeyWarning)
    for name, call in (("get", lambda: cache.get("a b")), ("add", lambda: cache.add("a b", 1)), ("many", lambda: cache.get_many(["a", "b c"])), ("delete", lambda: cache.delete("a b")), ("incr", lambda: cache.incr("a b"))):
        try:
            print(name, call())
        except (CacheKeyWarning, InvalidCacheKey) as e:
            print(name, type(e).__name__, str(e)[:50])
print(CacheKeyWarning.__mro__[1].__name__, InvalidCacheKey.__mro__[1].__name__, InvalidCacheBackendError.__mro__[1].__name__)
