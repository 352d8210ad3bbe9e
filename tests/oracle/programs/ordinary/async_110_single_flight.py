# BACKENDS: locmem, redis, memcached
import asyncio

from django.core.cache import cache

runs = 0
flights = {}


async def compute():
    global runs
    runs += 1
    await asyncio.sleep(0.1)
    return f"value {runs}"


async def single(key):
    found = await cache.aget(key)
    if found is not None:
        return found
    if key not in flights:
        flights[key] = asyncio.ensure_future(compute())
        flights[key].add_done_callback(lambda _: flights.pop(key))
    value = await flights[key]
    await cache.aset(key, value, 60)
    return value


async def polite(key):
    for attempt in range(100):
        found = await cache.aget(key)
        if found is not None:
            return found, attempt > 0
        if await cache.aadd(f"{key}:lock", 1, 10):
            try:
                value = await compute()
                await cache.aset(key, value, 60)
                return value, False
            finally:
                await cache.adelete(f"{key}:lock")
        await asyncio.sleep(0.03)


async def stampede(key):
    return await cache.aget_or_set(key, lambda: "sync") if False else await cache.aget(key) or await compute()


async def main():
    print(await asyncio.gather(*(single("a") for _ in range(4))), runs, flights)
    print(await asyncio.gather(*(polite("b") for _ in range(3))), runs)
    print(await asyncio.gather(*(stampede("c") for _ in range(3))), runs)
    cache.delete("a")
    print(await single("a"), await single("a"), runs)


asyncio.run(main())
