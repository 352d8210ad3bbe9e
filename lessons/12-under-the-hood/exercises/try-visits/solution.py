import asyncio

from asgiref.sync import sync_to_async
from django.core.cache import cache

cache.set("visits", 0, timeout=None)


async def visit():
    """Counts a visit and returns its number."""
    return await sync_to_async(cache.incr)("visits")


async def three():
    print(await asyncio.gather(visit(), visit(), visit()))


asyncio.run(three())
