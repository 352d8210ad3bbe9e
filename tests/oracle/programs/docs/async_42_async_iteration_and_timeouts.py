# BACKENDS: locmem, redis, filebased
import asyncio
import time

from django.core.cache import cache


async def refresh(key, make, timeout):
    value = await make()
    await cache.aset(key, value, timeout)
    return value


async def make():
    await asyncio.sleep(0.02)
    return "made"


async def main():
    print(await asyncio.wait_for(refresh("k", make, 60), timeout=1), await cache.aget("k"))
    try:
        await asyncio.wait_for(refresh("slow", lambda: asyncio.sleep(5, "never"), 60), timeout=0.05)
    except asyncio.TimeoutError:
        print("too slow", await cache.aget("slow"))
    background = asyncio.create_task(refresh("later", make, 60))
    print(await cache.aget("later", "not yet"))
    await background
    print(await cache.aget("later"))
    for task in asyncio.as_completed([refresh("a", make, 5), refresh("b", make, 5)]):
        print(await task)
    await cache.aset("stop", False)

    async def stopper():
        await asyncio.sleep(0.05)
        await cache.aset("stop", True)

    stop = asyncio.create_task(stopper())
    rounds = 0
    while not await cache.aget("stop"):
        rounds += 1
        await asyncio.sleep(0.02)
    await stop
    print(rounds > 0, await cache.aget_many(["a", "b", "stop"]))
    results = await asyncio.gather(*(cache.aget_or_set(f"n{i}", i) for i in range(3)), return_exceptions=True)
    print(results, await cache.ahas_key("n2"), await cache.atouch("n2", 0), await cache.ahas_key("n2"))


started = time.perf_counter()
asyncio.run(main())
print(time.perf_counter() - started > 0.1)
