# BACKENDS: locmem, redis, memcached
import asyncio

from django.core.cache import cache

flying = {}
built = []


async def build(n):
    built.append(n)
    await asyncio.sleep(0.1)
    return n * n


async def cached(n):
    key = f"square:{n}"
    found = await cache.aget(key)
    if found is not None:
        return found
    if n in flying:
        return await flying[n]
    flying[n] = asyncio.get_running_loop().create_future()
    try:
        value = await build(n)
        await cache.aset(key, value, 60)
        flying[n].set_result(value)
        return value
    finally:
        del flying[n]


async def main():
    print(await asyncio.gather(*(cached(n % 3 + 2) for n in range(9))), sorted(built))
    print(await cached(2), len(built))
    lock = asyncio.Lock()
    seen = []

    async def guarded(i):
        async with lock:
            n = await cache.aget("n", 0)
            await asyncio.sleep(0)
            await cache.aset("n", n + 1)
            seen.append(i)

    await asyncio.gather(*(guarded(i) for i in range(5)))
    print(await cache.aget("n"), seen)
    semaphore = asyncio.Semaphore(2)
    most = now = 0

    async def limited():
        nonlocal most, now
        async with semaphore:
            now += 1
            most = max(most, now)
            await asyncio.sleep(0.01)
            now -= 1

    await asyncio.gather(*(limited() for _ in range(6)))
    event, queue = asyncio.Event(), asyncio.Queue()
    waiter = asyncio.create_task(event.wait())
    await queue.put("job")
    event.set()
    print(most, await waiter, await queue.get(), queue.empty())
    try:
        async with asyncio.timeout(0.05):
            await asyncio.sleep(1)
    except TimeoutError as e:
        print(type(e).__name__)
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(t, t)) for t in (0.01, 0.2)], return_when=asyncio.FIRST_COMPLETED)
    print([t.result() for t in done], len(pending))
    results = await asyncio.gather(cache.aincr("nobody"), cache.aget("n"), return_exceptions=True)
    print(type(results[0]).__name__, results[1])


asyncio.run(main())
