# BACKENDS: locmem, redis
import asyncio
import time

from django.core.cache import cache

running = most = 0


async def worker(n, gate):
    global running, most
    async with gate:
        running += 1
        most = max(most, running)
        await asyncio.sleep(0.02)
        await cache.aset(f"w{n}", n)
        running -= 1
    return n


async def main():
    gate = asyncio.Semaphore(2)
    print(await asyncio.gather(*(worker(n, gate) for n in range(5))), most, await cache.aget_many([f"w{n}" for n in range(5)]))
    ready = asyncio.Event()

    async def waits():
        await ready.wait()
        return await cache.aget("ready")

    waiting = [asyncio.create_task(waits()) for _ in range(3)]
    await asyncio.sleep(0)
    await cache.aset("ready", "yes")
    ready.set()
    print(await asyncio.gather(*waiting))
    queue = asyncio.Queue(maxsize=2)

    async def produce():
        for i in range(4):
            await queue.put(i)
        await queue.put(None)

    async def consume():
        total = 0
        while (item := await queue.get()) is not None:
            await cache.aset("last", item)
            total += item
        return total

    _, total = await asyncio.gather(produce(), consume())
    print(total, await cache.aget("last"))
    lock = asyncio.Lock()
    order = []

    async def careful(n):
        async with lock:
            value = await cache.aget("count", 0)
            await asyncio.sleep(0.001)
            await cache.aset("count", value + 1)
            order.append(n)

    await asyncio.gather(*(careful(n) for n in range(4)))
    print(await cache.aget("count"), order, lock.locked())

    async def careless():
        value = await cache.aget("lost", 0)
        await asyncio.sleep(0.001)
        await cache.aset("lost", value + 1)

    await asyncio.gather(*(careless() for _ in range(4)))
    print(await cache.aget("lost"))
    barrier = asyncio.Barrier(2)

    async def meets(n):
        await barrier.wait()
        return await cache.aadd("winner", n)

    print(sorted(await asyncio.gather(meets(1), meets(2))))
    for first in asyncio.as_completed([asyncio.sleep(0.03, "slow"), asyncio.sleep(0.01, "quick")]):
        print(await first)
    condition = asyncio.Condition()
    async with condition:
        condition.notify_all()
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_later(0.01, future.set_result, "later")
    print(await future, asyncio.current_task().get_name()[:4], len(asyncio.all_tasks()))


asyncio.run(main())
