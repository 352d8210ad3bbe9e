import asyncio

from django.core.cache import cache


async def page():
    cache.set("price:4", "12.00")
    return cache.get("price:4")


print(asyncio.run(page()))
