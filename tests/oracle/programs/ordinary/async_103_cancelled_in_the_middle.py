# BACKENDS: locmem, redis, memcached
import asyncio

from django.core.cache import cache

log = []


async def build(key):
    if not await cache.aadd(f"{key}:lock", 1, 30):
        return "locked"
    try:
        log.append("began")
        await asyncio.sleep(10)
        await cache.aset(key, "built")
        return "built"
    except asyncio.CancelledError:
        log.append("cancelled")
        raise
    finally:
        await cache.adelete(f"{key}:lock")
        log.append("released")


async def main():
    task = asyncio.create_task(build("page"))
    await asyncio.sleep(0.05)
    print(await build("page"), task.done())
    task.cancel("no longer wanted")
    try:
        await task
    except asyncio.CancelledError as e:
        print("CancelledError", e, task.cancelled())
    print(log, await cache.ahas_key("page"), await cache.ahas_key("page:lock"))
    try:
        await asyncio.wait_for(build("page"), 0.05)
    except TimeoutError as e:
        print(type(e).__name__, repr(str(e)), log[-1])
    done, pending = await asyncio.wait([asyncio.create_task(build("a")), asyncio.create_task(build("b"))], timeout=0.05)
    print(len(done), len(pending))
    for task in pending:
        task.cancel()
    print([type(r).__name__ for r in await asyncio.gather(*pending, return_exceptions=True)])
    shielded = asyncio.create_task(cache.aset("s", 1))
    await asyncio.shield(shielded)
    print(await cache.aget("s"))
    try:
        async with asyncio.timeout(0.05) as t:
            await asyncio.sleep(1)
    except TimeoutError:
        print(t.expired())


asyncio.run(main())
