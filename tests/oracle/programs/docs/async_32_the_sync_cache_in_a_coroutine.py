# BACKENDS: locmem, redis, db, filebased
import asyncio

from asgiref.sync import sync_to_async
from django.core.cache import cache, caches
from django.core.exceptions import SynchronousOnlyOperation


async def main():
    for name, call in (("get", lambda: cache.get("k")), ("set", lambda: cache.set("k", 1)), ("get_many", lambda: cache.get_many(["k"])), ("clear", cache.clear)):
        try:
            print(name, call())
        except SynchronousOnlyOperation as e:
            print(name, type(e).__name__, e)
    print(await sync_to_async(cache.get_or_set)("k", 5), await asyncio.to_thread(cache.get, "k"))
    print(await cache.aget("k"), await cache.atouch("k", 9), await cache.adelete("k"), await cache.adelete("k"))
    print(await cache.aset_many({"a": 1, "b": 2}), await cache.aget_many(["a", "b", "c"]), await cache.adelete_many(["a"]), await cache.ahas_key("a"))
    print(await cache.aadd("x", 1), await cache.aadd("x", 2), await cache.aincr("x", 5), await cache.adecr("x"))
    print(await cache.aincr_version("x"), await cache.aget("x"), await cache.aget("x", version=2), await cache.adecr_version("x", version=2))
    print(await cache.aget("nope", "default"), await cache.aclear() in (None, True))
    for name in ("aincr", "aincr_version"):
        try:
            await getattr(cache, name)("nobody")
        except ValueError as e:
            print(name, e)


asyncio.run(main())
