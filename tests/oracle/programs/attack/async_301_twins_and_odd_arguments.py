# BACKENDS: locmem, filebased, db, redis, memcached, dummy
# CACHES: {"default": {"TIMEOUT": 30}, "v2": {"VERSION": 2}}
import asyncio
from decimal import Decimal

from django.core.cache import cache, caches
from django.core.cache.backends.base import DEFAULT_TIMEOUT


async def t(name, make):
    try:
        print(name, await make())
    except Exception as e:
        print(name, type(e).__name__, str(e)[:120])


async def compute():
    return "coroutine"


async def main():
    await t("set", lambda: cache.aset("a", 1))
    for timeout in (0, -1, None, 5, 2.5, True, False, DEFAULT_TIMEOUT):
        await t(f"timeout {timeout!r}"[:20], lambda: cache.aset("t", "v", timeout))
        await t("  there", lambda: cache.aget("t", "gone"))
    await t("goset plain", lambda: cache.aget_or_set("g1", 5))
    await t("goset callable", lambda: cache.aget_or_set("g2", lambda: 6))
    await t("goset none", lambda: cache.aget_or_set("g3", lambda: None))
    await t("goset none there", lambda: cache.ahas_key("g3"))
    await t("goset again", lambda: cache.aget_or_set("g3", 7))
    await t("goset timeout", lambda: cache.aget_or_set("g4", 1, timeout=None, version=3))
    await t("goset timeout0", lambda: cache.aget_or_set("g5", 1, 0))
    await t("many", lambda: cache.aget_many(["a", "g1", "none"]))
    await t("many dup", lambda: cache.aget_many(["a", "a"]))
    await t("many dict", lambda: cache.aget_many({"a": 1}))
    await t("many tuple version", lambda: cache.aget_many(("a", "g4"), version=3))
    await t("many empty", lambda: cache.aget_many([]))
    await t("many int", lambda: cache.aget_many([1, 2.5, None]))
    await t("set many", lambda: cache.aset_many({"m1": 1, 2: "two", None: 3}, 20))
    await t("set many 0", lambda: cache.aset_many({"m9": 1}, 0))
    await t("get many", lambda: cache.aget_many(["m1", 2, None, "m9"]))
    await t("set many list", lambda: cache.aset_many([("x", 1)]))
    await t("delete many", lambda: cache.adelete_many(["m1", "nope"]))
    await t("delete many gen", lambda: cache.adelete_many(k for k in [2]))
    await t("delete many str", lambda: cache.adelete_many("ab"))
    await t("incr", lambda: cache.aincr("a"))
    await t("incr 10", lambda: cache.aincr("a", 10))
    await t("incr -", lambda: cache.aincr("a", -20))
    await t("decr", lambda: cache.adecr("a", 3))
    await t("incr float", lambda: cache.aincr("a", 1.5))
    await t("incr none", lambda: cache.aincr("nope"))
    await t("decr none", lambda: cache.adecr("nope"))
    await cache.aset("s", "text")
    await t("incr text", lambda: cache.aincr("s"))
    await cache.aset("d", Decimal("1.5"))
    await t("incr decimal", lambda: cache.aincr("d"))
    await t("touch", lambda: cache.atouch("a", 50))
    await t("touch none", lambda: cache.atouch("a", None))
    await t("touch 0", lambda: cache.atouch("a", 0))
    await t("after touch 0", lambda: cache.aget("a"))
    await t("touch missing", lambda: cache.atouch("a"))
    await cache.aset("ver", "x")
    await t("incr version", lambda: cache.aincr_version("ver"))
    await t("incr version 3", lambda: cache.aincr_version("ver", 3, version=2))
    await t("v2", lambda: caches["v2"].aget("ver"))
    await t("decr version", lambda: cache.adecr_version("ver", version=5))
    await t("decr version none", lambda: cache.adecr_version("gone"))
    await t("pop version", lambda: cache.aget("ver", version=4))
    await t("has", lambda: cache.ahas_key("ver", version=4))
    await t("in", lambda: asyncio.sleep(0, "ver" in cache))
    await t("add", lambda: cache.aadd("ad", 1))
    await t("add 2", lambda: cache.aadd("ad", 2, timeout=0))
    await t("add 0", lambda: cache.aadd("ad0", 2, timeout=0))
    await t("add0 there", lambda: cache.aget("ad0"))
    await t("clear", lambda: cache.aclear())
    await t("delete", lambda: cache.adelete("ad"))
    await t("close", lambda: cache.aclose())
    await t("gather", lambda: asyncio.gather(cache.aset("x", 1), cache.aset("y", 2)))
    await t("gather get", lambda: asyncio.gather(*(cache.aget(k) for k in "xyz")))
    co = cache.aget("x")
    print(type(co).__name__, asyncio.iscoroutine(co), await co)
    await t("default", lambda: cache.aget("zz", default=object) )
    await t("awaitable default", lambda: cache.aget("zz", 5, 1))
    await t("bad key", lambda: cache.aget())


asyncio.run(main())
