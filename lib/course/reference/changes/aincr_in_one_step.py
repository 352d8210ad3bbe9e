# BACKENDS: locmem, redis, memcached
import asyncio

from django.core.cache import cache


async def visit():
    await cache.aincr("visits")


async def main():
    await cache.aset("visits", 0, timeout=None)
    await asyncio.gather(*[visit() for _ in range(10)])
    print(await cache.aget("visits"), "of 10 visits counted")


asyncio.run(main())
