import asyncio

from django.core.cache import cache

cache.set("views", 7, timeout=60)
cache.incr("views")
asyncio.run(cache.aincr("views"))
asyncio.run(cache.aget_many(["views", "clicks"]))
