# BACKENDS: locmem, redis, memcached
import asyncio
import contextlib
import uuid

from django.core.cache import cache

log = []


@contextlib.asynccontextmanager
async def lock(key, timeout=10, wait=0.01, tries=200):
    token = uuid.uuid4().hex
    for _ in range(tries):
        if await cache.aadd(key, token, timeout):
            break
        await asyncio.sleep(wait)
    else:
        raise TimeoutError(key)
    try:
        yield token
    finally:
        if await cache.aget(key) == token:
            await cache.adelete(key)


async def work(name):
    async with lock("work"):
        log.append(f"{name} in")
        await asyncio.sleep(0.03)
        log.append(f"{name} out")


async def main():
    await asyncio.gather(*(work(n) for n in "abc"))
    print([a[2:] for a in log], len({a[0] for a in log}), all(log[i][0] == log[i + 1][0] for i in (0, 2, 4)))
    async with lock("busy"):
        try:
            async with lock("busy", tries=2):
                print("never")
        except TimeoutError as e:
            print("timeout", e)
    print(await cache.aget("busy"), await cache.aget("work"))
    try:
        async with lock("fails"):
            raise KeyError("inside")
    except KeyError as e:
        print(e, await cache.aget("fails"))
    counter = 0

    async def bump():
        nonlocal counter
        async with lock("n"):
            found = await cache.aget("total", 0)
            await asyncio.sleep(0)
            await cache.aset("total", found + 1)
            counter += 1

    await asyncio.gather(*(bump() for _ in range(4)))
    print(counter, await cache.aget("total"))


asyncio.run(main())
