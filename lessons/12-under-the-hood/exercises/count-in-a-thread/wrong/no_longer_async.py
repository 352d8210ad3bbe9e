# liked() is a plain function that counts at once.

import asyncio

from asgiref.sync import sync_to_async
from django.core.cache import cache

cache.set("likes", 0, timeout=None)


def liked():
    cache.incr("likes")


async def main():
    liked()
    liked()
    print(await cache.aget("likes"))


asyncio.run(main())
