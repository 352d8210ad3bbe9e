import asyncio

from django.core.cache import cache

cache.set("views", 0, timeout=None)


async def main():
    await asyncio.gather(cache.aincr("views"), cache.aincr("views"))
    print(await cache.aget("views"))


asyncio.run(main())
