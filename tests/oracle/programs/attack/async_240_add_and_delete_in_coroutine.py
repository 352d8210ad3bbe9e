# BACKENDS: locmem, redis, db
# CACHES: {"default": {"TIMEOUT": 60}, "second": {"LOCATION": "+second", "KEY_PREFIX": "two", "VERSION": 2}}
import asyncio

from asgiref.sync import sync_to_async
from django.core.cache import cache, caches


def work():
    print(cache.add("k", 1), cache.add("k", 2), cache.get("k"), cache.delete("k"), cache.delete("k"), cache.add("k", None), cache.add("k", 3), cache.get("k", "d"))


async def main():
    await sync_to_async(work)()
    print(await cache.aget('k', 'none'), await caches['second'].aget('k', 'none'), await cache.aget_many(['a', 'b', 'n', 'v']))


asyncio.run(main())
