# It makes the function once.

import asyncio

from asgiref.sync import sync_to_async
from django.core.cache import cache

cache.set("likes", 0, timeout=None)


incr = sync_to_async(cache.incr)


async def liked():
    await incr("likes")


async def main():
    await asyncio.gather(liked(), liked())
    print(await cache.aget("likes"))


asyncio.run(main())
