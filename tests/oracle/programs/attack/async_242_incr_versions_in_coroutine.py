# BACKENDS: locmem, redis, db
# CACHES: {"default": {"TIMEOUT": 60}, "second": {"LOCATION": "+second", "KEY_PREFIX": "two", "VERSION": 2}}
import asyncio

from asgiref.sync import sync_to_async
from django.core.cache import cache, caches


def work():
    cache.set("k", "v")
    print(cache.incr_version("k"), cache.get("k"), cache.get("k", version=2), cache.decr_version("k", version=2), cache.get("k"))
    for call in (lambda: cache.incr_version("zz"), lambda: cache.decr_version("zz", 3)):
        try:
            print(call())
        except ValueError as e:
            print(e)


async def main():
    await sync_to_async(work)()
    print(await cache.aget('k', 'none'), await caches['second'].aget('k', 'none'), await cache.aget_many(['a', 'b', 'n', 'v']))


asyncio.run(main())
