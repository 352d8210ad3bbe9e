# BACKENDS: locmem, redis, db
# CACHES: {"default": {"TIMEOUT": 60}, "second": {"LOCATION": "+second", "KEY_PREFIX": "two", "VERSION": 2}}
import asyncio

from asgiref.sync import sync_to_async
from django.core.cache import cache, caches


def work():
    for key in (1, 1.5, True, None, ("a", 1), "é", "", b"x"):
        try:
            cache.set(key, repr(key))
            print(repr(key), cache.get(key), cache.has_key(key), cache.delete(key))
        except Exception as e:
            print(repr(key), type(e).__name__)


async def main():
    await sync_to_async(work)()
    print(await cache.aget('k', 'none'), await caches['second'].aget('k', 'none'), await cache.aget_many(['a', 'b', 'n', 'v']))


asyncio.run(main())
