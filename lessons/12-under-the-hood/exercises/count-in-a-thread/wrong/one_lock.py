# A lock of threads keeps the calls of one process apart, and not those of two.
# draws: Two likes came at once, to two processes

import asyncio
import threading

from django.core.cache import cache

cache.set("likes", 0, timeout=None)
lock = threading.Lock()


def count():
    with lock:
        cache.set("likes", cache.get("likes") + 1, timeout=None)


async def liked():
    count()


async def main():
    await asyncio.gather(liked(), liked())
    print(await cache.aget("likes"))


asyncio.run(main())
