import warnings

from django.core.cache import cache
from django.core.cache.backends.base import CacheKeyWarning

for key in ("a b", "a\tb", "a\nb", "a\x7fb", "a\x00b", "a\x80b", "x" * 246, "x" * 247, "x" * 248, "x" * 300 + " ", "\u2028", " "):
    for name, call in (("set", lambda: cache.set(key, 1)), ("get", lambda: cache.get(key)), ("incr", lambda: cache.incr(key)), ("get_many", lambda: cache.get_many([key])), ("delete", lambda: cache.delete(key))):
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                result = call()
            except Exception as e:
                result = (type(e).__name__, str(e)[:110])
        print(repr(key)[:12], len(key), name, result if not isinstance(result, dict) else len(result), [(w.category.__name__, str(w.message)[-70:]) for w in caught if issubclass(w.category, CacheKeyWarning)])
