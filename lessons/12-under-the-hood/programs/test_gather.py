import asyncio

from django.core.cache import cache
from shop import services


def weather():
    return services.fetch_weather("Kyoto")


async def page():
    await asyncio.gather(
        cache.aget_or_set("weather", weather, timeout=60),
        cache.aget_or_set("weather", weather, timeout=60),
    )


asyncio.run(page())
