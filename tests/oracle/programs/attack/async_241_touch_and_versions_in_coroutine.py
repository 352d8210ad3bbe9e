# BACKENDS: locmem, redis, db
# CACHES: {"default": {"TIMEOUT": 60}, "second": {"LOCATION": "+second", "KEY_PREFIX": "two", "VERSION": 2}}
import asyncio

from asgiref.sync import sync_to_async
from django.core.cache import cache, caches


def work():
    cache.set("k", 1, 50, version=2)
    print(cache.touch("k"), cache.touch("k", 10, version=2), cache.touch("k", version=2, timeout=None), cache.get("k", version=2), cache.has_key("k", version=2), cache.has_key("k"), "k" in cache)


async def main():
    await sync_to_async(work)()
    print(await cache.aget('k', 'none'), await caches['second'].aget('k', 'none'), await cache.aget_many(['a', 'b', 'n', 'v']))


asyncio.run(main())
