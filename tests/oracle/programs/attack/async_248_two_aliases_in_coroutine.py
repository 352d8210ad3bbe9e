# BACKENDS: locmem, redis, db
# CACHES: {"default": {"TIMEOUT": 60}, "second": {"LOCATION": "+second", "KEY_PREFIX": "two", "VERSION": 2}}
import asyncio

from asgiref.sync import sync_to_async
from django.core.cache import cache, caches


def work():
    other = caches["second"]
    cache.set("k", 1)
    other.set("k", 2)
    print(cache.get("k"), other.get("k"), other.delete("k"), cache.get("k"), other.key_prefix, other.version, other.make_key("k"))
    other.clear()
    print(cache.get("k"))


async def main():
    await sync_to_async(work)()
    print(await cache.aget('k', 'none'), await caches['second'].aget('k', 'none'), await cache.aget_many(['a', 'b', 'n', 'v']))


asyncio.run(main())
