# BACKENDS: locmem, redis, db
# CACHES: {"default": {"TIMEOUT": 60}, "second": {"LOCATION": "+second", "KEY_PREFIX": "two", "VERSION": 2}}
import asyncio

from asgiref.sync import sync_to_async
from django.core.cache import cache, caches


def work():
    for v in (True, 0, -1, 2**40, 1.25, "12", b"12", None):
        cache.set("v", v)
        try:
            print(repr(cache.get("v")), end=" ")
            print(cache.incr("v", 2), repr(cache.get("v")))
        except Exception as e:
            print(type(e).__name__)


async def main():
    await sync_to_async(work)()
    print(await cache.aget('k', 'none'), await caches['second'].aget('k', 'none'), await cache.aget_many(['a', 'b', 'n', 'v']))


asyncio.run(main())
