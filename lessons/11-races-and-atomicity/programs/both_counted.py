import asyncio
from django.core.cache import cache

cache.set("views", 0, timeout=None)


async def two_visitors():
    return await asyncio.gather(cache.aincr("views"), cache.aincr("views"))


print(asyncio.run(two_visitors()), cache.get("views"))
