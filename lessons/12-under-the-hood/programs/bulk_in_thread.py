from asgiref.sync import sync_to_async
from django.core.cache import cache

KEYS = [f"price:{number}" for number in range(10)]
cache.set_many(dict.fromkeys(KEYS, "12.00"), timeout=600)


async def page():
    prices = await sync_to_async(cache.get_many)(KEYS)
    return len(prices)
