# BACKENDS: locmem, redis, dummy
import asyncio

from django.core.cache import cache

runs = []


async def fetch():
    runs.append("fetch")
    await asyncio.sleep(0.01)
    return "fetched"


def plain():
    runs.append("plain")
    return "plain"


async def aget_or_set(key, function, timeout=60):
    found = await cache.aget(key)
    if found is None:
        found = await function()
        await cache.aadd(key, found, timeout)
        found = await cache.aget(key, found)
    return found


async def main():
    print(await aget_or_set("k", fetch), await aget_or_set("k", fetch), runs)
    print(await asyncio.gather(*(aget_or_set("many", fetch) for _ in range(3))), runs.count("fetch"))
    print(await cache.aget_or_set("p", plain), await cache.aget_or_set("p", plain), runs.count("plain"))
    print(await cache.aget_or_set("value", await fetch()))
    for bad in (fetch,):
        try:
            found = await cache.aget_or_set("bad", bad)
            print(type(found).__name__)
            found.close()
        except Exception as e:
            print(type(e).__name__, str(e)[:60])
    print(await cache.aget("bad"))
    try:
        await cache.aget_or_set("raises", lambda: 1 / 0)
    except ZeroDivisionError as e:
        print(e, await cache.ahas_key("raises"))


asyncio.run(main())
