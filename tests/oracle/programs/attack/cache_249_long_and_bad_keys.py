# BACKENDS: locmem, filebased, db, redis, memcached, dummy
# CACHES: {"default": {"TIMEOUT": 60}, "second": {"LOCATION": "+second", "KEY_PREFIX": "two", "VERSION": 2}}
import time

from django.core.cache import cache, caches

import warnings
warnings.simplefilter("ignore")
for key in ("a b", "x" * 251, "tab\t"):
    try:
        print(cache.set(key, 1), cache.get(key), cache.get_many([key]) != {}, cache.add(key, 2), cache.delete(key))
    except Exception as e:
        print(type(e).__name__)
