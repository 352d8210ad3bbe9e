# BACKENDS: locmem, redis, memcached, db, filebased, dummy
import asyncio

from django.core.cache import cache


async def main():
    await cache.aset("n", 0, None)
    results = await asyncio.gather(*(cache.aincr("n") for _ in range(5)), return_exceptions=True)
    print([r if isinstance(r, int) else type(r).__name__ for r in results], await cache.aget("n"))
    for value in (True, "7", b"7", 2.5, [1], None, -3, 2**62, "x"):
        try:
            await cache.aset("v", value)
            print(repr(value), await cache.aincr("v", 2), repr(await cache.aget("v")))
        except Exception as e:
            print(repr(value), type(e).__name__, str(e)[:90])
    for delta in (0, -1, "2", 1.5, None, True):
        try:
            await cache.aset("d", 10)
            print(repr(delta), await cache.aincr("d", delta), await cache.adecr("d", delta))
        except Exception as e:
            print(repr(delta), type(e).__name__, str(e)[:90])
    await cache.aset("w", 1, version=2)
    for call in (lambda: cache.aincr("w"), lambda: cache.aincr("w", version=2), lambda: cache.adecr("w", 1, 2)):
        try:
            print(await call())
        except ValueError as e:
            print(e)


asyncio.run(main())
