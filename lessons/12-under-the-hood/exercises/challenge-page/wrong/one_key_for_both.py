# Both services share one key.

import asyncio

from asgiref.sync import sync_to_async
from django.core.cache import cache

lock = asyncio.Lock()


async def fetch_weather():
    """Somebody else's server: half a second."""
    await asyncio.sleep(0.5)
    return "12 degrees"


async def fetch_rates():
    """A bank's server: 0.8 seconds."""
    await asyncio.sleep(0.8)
    return "1.09 USD"


async def kept(key, fetch):
    value = await cache.aget("kept")
    if value is None:
        value = await fetch()
        await cache.aset("kept", value, timeout=60)
    return value


async def count_visit():
    await cache.aadd("visits", 0, timeout=None)
    return await sync_to_async(cache.incr)("visits")


async def start_page():
    visit, weather, rates = await asyncio.gather(count_visit(), kept("weather", fetch_weather), kept("rates", fetch_rates))
    return f"{weather}, {rates}, visit {visit}"


print(asyncio.run(start_page()))
