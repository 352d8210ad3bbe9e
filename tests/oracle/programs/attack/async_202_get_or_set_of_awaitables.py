# BACKENDS: locmem, redis, dummy, memcached
import asyncio

from asgiref.sync import async_to_sync, sync_to_async
from django.core.cache import cache

calls = []


async def load():
    calls.append("load")
    await asyncio.sleep(0)
    return 42


async def aget_or_set(key, load, timeout=None):
    value = await cache.aget(key)
    if value is None:
        value = await load()
        if not await cache.aadd(key, value, timeout):
            value = await cache.aget(key, value)
    return value


async def main():
    print(await cache.aget_or_set("awaited", await load()))
    for default in (load, load()):
        try:
            value = await cache.aget_or_set("co", default)
            print(type(value).__name__)
            if asyncio.iscoroutine(value):
                print(await value)
        except Exception as e:
            print(type(e).__name__)
    print(await asyncio.gather(*[aget_or_set("mine", load, 30) for _ in range(3)]), len(calls))
    print(await cache.aget_or_set("sync", async_to_sync_free, 5))
    print(await sync_to_async(cache.get_or_set)("s2a", lambda: "x", 5))
    task = asyncio.create_task(cache.aget_or_set("task", lambda: "t"))
    print(task.done(), await task)
    results = await asyncio.gather(cache.aincr("nope"), cache.aget("mine"), return_exceptions=True)
    print([type(r).__name__ for r in results])


def async_to_sync_free():
    return "plain"


asyncio.run(main())
print(async_to_sync(load)(), async_to_sync(cache.aget)("mine"), async_to_sync(aget_or_set)("after", load))
