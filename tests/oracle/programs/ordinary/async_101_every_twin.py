import asyncio

from django.core.cache import cache


async def show(name, coroutine):
    try:
        print(name, await coroutine)
    except Exception as e:
        print(name, type(e).__module__, type(e).__name__, e)


async def main():
    await show("aset", cache.aset("k", 5))
    await show("aget", cache.aget("k", default=1, version=1))
    await show("aadd", cache.aadd("k", 6, timeout=5))
    await show("aadd new", cache.aadd("n", 6, 5, 2))
    await show("ahas_key", cache.ahas_key("n", version=2))
    await show("atouch", cache.atouch("k", 9))
    await show("atouch gone", cache.atouch("gone"))
    await show("aincr", cache.aincr("k", delta=3))
    await show("aincr gone", cache.aincr("gone"))
    await show("aincr text", cache.aset("t", "5"))
    await show("aincr text", cache.aincr("t"))
    await show("aincr float", cache.aset("f", 1.5))
    await show("aincr float", cache.aincr("f"))
    await show("aincr by float", cache.aincr("k", 0.5))
    await show("adecr below zero", cache.adecr("k", 100))
    await show("then", cache.aget("k"))
    await show("aincr negative", cache.aincr("k", -2))
    await show("aget_or_set", cache.aget_or_set("g", lambda: "made", 60))
    await show("aget_or_set none", cache.aget_or_set("nn", None))
    await show("aget_or_set again", cache.aget_or_set("nn", "other"))
    await show("aset_many", cache.aset_many({"a": 1, "b": 2}, 60, version=3))
    await show("aget_many", cache.aget_many(["a", "b", "c"], version=3))
    await show("adelete_many", cache.adelete_many(["a", "zz"], version=3))
    await show("adelete", cache.adelete("b", version=3))
    await show("adelete gone", cache.adelete("b", version=3))
    await show("aincr_version", cache.aincr_version("g"))
    await show("adecr_version", cache.adecr_version("g", version=2))
    await show("aincr_version gone", cache.aincr_version("gone"))
    await show("aincr_version 0", cache.aincr_version("g", 0))
    await show("aget bad", cache.aget("a key"))
    await show("aclear", cache.aclear())
    await show("aget", cache.aget("k", "empty"))
    await show("aclose", cache.aclose())


asyncio.run(main())
