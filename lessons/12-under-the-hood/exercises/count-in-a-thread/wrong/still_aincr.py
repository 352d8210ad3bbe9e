# It gives aincr to a variable first, which changes nothing.
# draws: There were 6 likes, and then two more

import asyncio

from django.core.cache import cache

cache.set("likes", 0, timeout=None)


async def liked():
    counted = cache.aincr("likes")
    await counted


async def main():
    await asyncio.gather(liked(), liked())
    print(await cache.aget("likes"))


asyncio.run(main())
