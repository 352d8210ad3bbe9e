from django.core.cache import cache

cache.set("visits", 0, timeout=None)


async def visit():
    return await cache.aincr("visits")
