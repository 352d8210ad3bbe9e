# visit() is a plain function that counts at once.

import asyncio

from asgiref.sync import sync_to_async
from django.core.cache import cache

cache.set("visits", 0, timeout=None)


def visit():
    """Counts a visit and returns its number."""
    return cache.incr("visits")


async def three():
    print([visit(), visit(), visit()])


asyncio.run(three())
