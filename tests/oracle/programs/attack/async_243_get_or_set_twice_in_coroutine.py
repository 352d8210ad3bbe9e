# BACKENDS: locmem, redis, db
# CACHES: {"default": {"TIMEOUT": 60}, "second": {"LOCATION": "+second", "KEY_PREFIX": "two", "VERSION": 2}}
import asyncio

from asgiref.sync import sync_to_async
from django.core.cache import cache, caches


def work():
    calls = []
    load = lambda: calls.append(1) or len(calls)
    print(cache.get_or_set("a", load), cache.get_or_set("a", load), cache.get_or_set("b", load, timeout=30, version=3), cache.get("b", version=3), len(calls))


async def main():
    await sync_to_async(work)()
    print(await cache.aget('k', 'none'), await caches['second'].aget('k', 'none'), await cache.aget_many(['a', 'b', 'n', 'v']))


asyncio.run(main())
