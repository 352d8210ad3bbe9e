# BACKENDS: locmem, redis, db
# CACHES: {"default": {"TIMEOUT": 60}, "second": {"LOCATION": "+second", "KEY_PREFIX": "two", "VERSION": 2}}
import asyncio

from asgiref.sync import sync_to_async
from django.core.cache import cache, caches


def work():
    import warnings
    warnings.simplefilter("ignore")
    for key in ("a b", "x" * 251, "tab\t"):
        try:
            print(cache.set(key, 1), cache.get(key), cache.get_many([key]) != {}, cache.add(key, 2), cache.delete(key))
        except Exception as e:
            print(type(e).__name__)


async def main():
    await sync_to_async(work)()
    print(await cache.aget('k', 'none'), await caches['second'].aget('k', 'none'), await cache.aget_many(['a', 'b', 'n', 'v']))


asyncio.run(main())
