# A plain function counts, and a thread runs it.

import asyncio

from asgiref.sync import sync_to_async
from django.core.cache import cache

cache.set("likes", 0, timeout=None)


@sync_to_async
def count():
    return cache.incr("likes")


async def liked():
    await count()


async def main():
    await asyncio.gather(liked(), liked())
    print(await cache.aget("likes"))


asyncio.run(main())
