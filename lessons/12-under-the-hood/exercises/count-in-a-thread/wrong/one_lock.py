# A lock of asyncio keeps the two apart in one process, and not in two.
# draws: Two likes came at once, to two processes

import asyncio

from asgiref.sync import sync_to_async
from django.core.cache import cache

lock = asyncio.Lock()
cache.set("likes", 0, timeout=None)


async def liked():
    async with lock:
        await cache.aincr("likes")


async def main():
    await asyncio.gather(liked(), liked())
    print(await cache.aget("likes"))


asyncio.run(main())
