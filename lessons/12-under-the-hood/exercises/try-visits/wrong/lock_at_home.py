# It guards aincr() with a lock that other event loops don't share.
# draws: A lock of asyncio belongs to one event loop

import asyncio

from django.core.cache import cache

lock = asyncio.Lock()
cache.set("visits", 0, timeout=None)


async def visit():
    """Counts a visit and returns its number."""
    async with lock:
        return await cache.aincr("visits")


async def three():
    print(await asyncio.gather(visit(), visit(), visit()))


asyncio.run(three())
