import asyncio

from asgiref.sync import sync_to_async
from django.core.cache import cache

cache.set("views", 0, timeout=None)
incr = sync_to_async(cache.incr)


async def main():
    await asyncio.gather(incr("views"), incr("views"))
    print(await cache.aget("views"))


asyncio.run(main())
