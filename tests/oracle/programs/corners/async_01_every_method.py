import asyncio
from django.core.cache import cache, caches

def show(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as e:
        print(label, "->", type(e).__module__, type(e).__name__, str(e)[:300])

async def ashow(label, coro):
    try:
        print(label, "->", repr(await coro))
    except Exception as e:
        print(label, "->", type(e).__module__, type(e).__name__, str(e)[:300])
async def main():
    await ashow("aset", cache.aset("k", 5, timeout=10))
    await ashow("aincr", cache.aincr("k", -10))
    await ashow("adecr", cache.adecr("k", 1.5))
    await ashow("aincr miss", cache.aincr("nope"))
    await ashow("aincr text", cache.aset("t", "5")); await ashow("x", cache.aincr("t"))
    await ashow("agm", cache.aget_many(["k", "t", "zz"]))
    await ashow("asm", cache.aset_many({"a": 1, "b": (x for x in ())}))
    await ashow("agos", cache.aget_or_set("g", lambda: 3))
    await ashow("agos", cache.aget_or_set("g2"))if False else None
    await ashow("aincrv", cache.aincr_version("k")); await ashow("aincrv", cache.aincr_version("nope"))
    await ashow("adecrv", cache.adecr_version("k", version=2))
    await ashow("atouch", cache.atouch("k", None)); await ashow("atouch", cache.atouch("k", None))
    await ashow("adel", cache.adelete_many(["k", "q"]))
    await ashow("ahas", cache.ahas_key("k"))
    await ashow("bad key", cache.aset("a b", 1))
    await ashow("aclose", cache.aclose()); await ashow("aclear", cache.aclear())
    show("sync", lambda: cache.set("s", 1)); show("sync", lambda: cache.get("s"))
    show("sync has", lambda: "s" in cache)
    show("all", lambda: len(caches.all(initialized_only=True)))
    async def w(n):
        for i in range(3):
            v = await cache.aget("c", 0)
            await cache.aset("c", v + 1)
    await asyncio.gather(*(w(i) for i in range(4)))
    print(await cache.aget("c"))
    async def lock(n):
        got = await cache.aadd("lock", n, 10)
        await asyncio.sleep(0.01)
        return got
    print(sorted(await asyncio.gather(*(lock(i) for i in range(4)))))
asyncio.run(main())
show("sync after", lambda: cache.get("s"))
