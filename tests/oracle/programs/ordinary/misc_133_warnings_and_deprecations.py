# BACKENDS: locmem, memcached
import warnings

from django.core.cache import cache, caches
from django.core.cache.backends.base import CacheKeyWarning

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    try:
        cache.set("a key", 1)
        cache.get("x" * 260)
        cache.get_many(["a b", "c\td"])
    except ValueError as e:
        print(type(e).__name__, str(e)[:60])
print([(w.category.__name__, str(w.message)[:70]) for w in caught])
warnings.simplefilter("error", CacheKeyWarning)
try:
    cache.get("also bad")
except Exception as e:
    print(type(e).__name__, str(e)[:60])
warnings.resetwarnings()
warnings.simplefilter("ignore", CacheKeyWarning)
try:
    print(cache.get("also bad"))
except ValueError as e:
    print(type(e).__name__)
cache.validate_key("fine")
try:
    print(cache.make_and_validate_key("not fine"))
except Exception as e:
    print(type(e).__name__, e.args[0][:40])
