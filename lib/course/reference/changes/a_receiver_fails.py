# BACKENDS: locmem
import asyncio

from django.core.cache import cache
from django.dispatch import Signal

product_changed = Signal()


async def check(**kwargs):
    raise ValueError("the price is negative")


async def invalidate(**kwargs):
    await asyncio.sleep(0.05)
    await cache.adelete("menu")
    print("the menu is invalidated")


product_changed.connect(check)
product_changed.connect(invalidate)


async def main():
    await cache.aset("menu", "tea")
    try:
        await product_changed.asend(None)
    except ValueError as error:
        print("ValueError:", error)
    await asyncio.sleep(0.1)
    print("menu:", await cache.aget("menu"))


asyncio.run(main())
