import asyncio

from asgiref.sync import sync_to_async
from django.core.cache import cache


async def fetch_weather():
    """Somebody else's server: half a second."""
    await asyncio.sleep(0.5)
    return "12 degrees"


async def fetch_rates():
    """A bank's server: 0.8 seconds."""
    await asyncio.sleep(0.8)
    return "1.09 USD"


async def kept(key, fetch):
    """What is stored under the key, or else what fetch returns, kept for 60 seconds."""
    value = await cache.aget(key)
    if value is None:
        value = await fetch()
        await cache.aset(key, value, timeout=60)
    return value


async def count_visit():
    """The number of this visit. The counter never expires."""
    await cache.aadd("visits", 0, timeout=None)
    return await sync_to_async(cache.incr)("visits")


async def start_page():
    visit = await count_visit()
    weather, rates = await asyncio.gather(
        kept("weather", fetch_weather),
        kept("rates", fetch_rates),
    )
    return f"{weather}, {rates}, visit {visit}"


print(asyncio.run(start_page()))
