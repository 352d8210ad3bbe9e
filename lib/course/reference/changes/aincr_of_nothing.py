# BACKENDS: locmem, redis, memcached
import asyncio

from django.core.cache import cache

for key, value in (("nobody", None), ("text", "tea"), ("stock", 2)):
    if value is not None:
        cache.set(key, value)
    try:
        print(key, asyncio.run(cache.adecr(key, 5)))
    except Exception as error:
        print(key, type(error).__name__, error)
