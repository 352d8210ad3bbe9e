from django.core.cache import cache

cache.set("views", 0, timeout=None)


async def view():
    return await cache.aincr("views")
