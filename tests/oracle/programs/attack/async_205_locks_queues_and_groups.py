# BACKENDS: locmem, redis, dummy
import asyncio

from django.core.cache import cache

locks = {}


async def single(key, build, timeout=30):
    value = await cache.aget(key)
    if value is not None:
        return value
    async with locks.setdefault(key, asyncio.Lock()):
        value = await cache.aget(key)
        if value is None:
            value = await build()
            await cache.aset(key, value, timeout)
        return value


async def main():
    built = []

    async def build():
        built.append(1)
        await asyncio.sleep(0.05)
        return "report"

    print(await asyncio.gather(*[single("r", build) for _ in range(4)]), len(built))
    queue = asyncio.Queue()

    async def worker():
        done = 0
        while (item := await queue.get()) is not None:
            await cache.aset(f"item:{item}", item * 2)
            done += 1
        return done

    workers = [asyncio.create_task(worker()) for _ in range(2)]
    for n in range(6):
        await queue.put(n)
    for _ in workers:
        await queue.put(None)
    print(sum(await asyncio.gather(*workers)), await cache.aget_many([f"item:{n}" for n in range(6)]))
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(cache.aset("g1", 1))
            tg.create_task(cache.aincr("missing"))
            late = tg.create_task(asyncio.sleep(5))
    except* ValueError as group:
        print([type(e).__name__ for e in group.exceptions], late.cancelled())
    except* Exception as group:
        print("other", group.exceptions)
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(1)
            await cache.aset("never", 1)
    except TimeoutError as e:
        print("timeout", await cache.aget("never"))
    try:
        print(await asyncio.wait_for(cache.aget("g1", "dflt"), 1))
    except TimeoutError:
        print("timeout")
    done, pending = await asyncio.wait([asyncio.create_task(cache.aget("item:1")), asyncio.create_task(asyncio.sleep(1))], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending), [t.result() for t in done])
    [t.cancel() for t in pending]
    sem = asyncio.Semaphore(2)
    running, most = 0, 0

    async def limited(n):
        nonlocal running, most
        async with sem:
            running += 1
            most = max(most, running)
            await asyncio.sleep(0.01)
            await cache.aset(f"lim:{n}", n)
            running -= 1

    await asyncio.gather(*map(limited, range(5)))
    print(most)
    async for value in agen():
        print(value, end=" ")
    print()


async def agen():
    for n in range(3):
        yield await cache.aget(f"lim:{n}", "miss")


asyncio.run(main())
