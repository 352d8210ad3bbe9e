# Each process keeps weather and rates for itself.
# draws: another process waited

import asyncio

from django.core.cache import cache
from asgiref.sync import sync_to_async

memory = {}


async def fetch_weather():
    await asyncio.sleep(0.5)
    return "12 degrees"


async def fetch_rates():
    await asyncio.sleep(0.8)
    return "1.09 USD"


async def kept(key, fetch):
    import time
    value, until = memory.get(key, (None, 0))
    if until <= time.time():
        value = await fetch()
        memory[key] = (value, time.time() + 60)
    return value


async def count_visit():
    await cache.aadd("visits", 0, timeout=None)
    return await sync_to_async(cache.incr)("visits")


async def start_page():
    visit, weather, rates = await asyncio.gather(count_visit(), kept("weather", fetch_weather), kept("rates", fetch_rates))
    return f"{weather}, {rates}, visit {visit}"


print(asyncio.run(start_page()))
