import asyncio

from django.core.cache import cache


async def load():
    await asyncio.sleep(2)
    return "12.00"


async def page():
    try:
        return await cache.aget_or_set("price:4", load, timeout=60)
    except TypeError as error:
        return f"TypeError: {error}"


print(asyncio.run(page()))
