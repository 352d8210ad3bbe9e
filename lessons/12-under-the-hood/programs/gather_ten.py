import asyncio

from django.core.cache import cache

KEYS = [f"price:{number}" for number in range(10)]
cache.set_many(dict.fromkeys(KEYS, "12.00"), timeout=600)


async def page():
    prices = await asyncio.gather(*[cache.aget(key) for key in KEYS])
    return len(prices)
