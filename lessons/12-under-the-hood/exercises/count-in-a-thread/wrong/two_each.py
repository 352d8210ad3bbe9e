# It counts each like twice.
# draws: There were 6 likes, and then one more.

import asyncio

from asgiref.sync import sync_to_async
from django.core.cache import cache

cache.set("likes", 0, timeout=None)


async def liked():
    await sync_to_async(cache.incr)("likes", 2)


async def main():
    await asyncio.gather(liked(), liked())
    print(await cache.aget("likes"))


asyncio.run(main())
