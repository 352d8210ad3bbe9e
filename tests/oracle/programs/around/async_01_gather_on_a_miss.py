# BACKENDS: locmem, redis, filebased, db
import asyncio

from django.core.cache import cache

made = []


async def get(n):
    value = await cache.aget("k")
    if value is None:
        made.append(n)
        await asyncio.sleep(0.01)
        value = n
        await cache.aset("k", value)
    return value


async def locked(n, lock):
    async with lock:
        return await get(n)


async def main():
    await cache.aset("warm", 1)
    print(sorted(await asyncio.gather(*(get(n) for n in range(3)))), len(made))
    made.clear()
    await cache.adelete("k")
    lock = asyncio.Lock()
    print(await asyncio.gather(*(locked(n, lock) for n in range(3))), made)
    print(await asyncio.gather(*(cache.aadd("one", n) for n in range(3))))
    results = await asyncio.gather(cache.aincr("nothing"), cache.aset("x", 1), return_exceptions=True)
    print(type(results[0]).__name__, results[1])
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(1)
    except TimeoutError:
        print("timeout", await cache.aget("x"))


asyncio.run(main())
