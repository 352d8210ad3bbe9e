# BACKENDS: locmem, filebased, db, redis, memcached, dummy
# CACHES: {"default": {"TIMEOUT": 60, "KEY_PREFIX": "p"}, "other": {"LOCATION": "+other", "VERSION": 5}}
import asyncio
import inspect

from django.core.cache import cache, caches


async def t(name, co):
    try:
        print(name, await co)
    except Exception as e:
        print(name, type(e).__name__, str(e)[:120])


async def main():
    other = caches["other"]
    await t("aset", cache.aset("a", {"x": 1}, timeout=30, version=2))
    await t("aget", cache.aget("a", "d"))
    await t("aget v", cache.aget("a", version=2))
    await t("aget default", cache.aget("nope", default=[1]))
    await t("aget version none", cache.aget("a", None, 2))
    await t("aadd", cache.aadd("a", 2))
    await t("aadd again", cache.aadd("a", 3, timeout=None, version=None))
    await t("atouch", cache.atouch("a", 5))
    await t("atouch gone", cache.atouch("gone"))
    await t("adelete", cache.adelete("a"))
    await t("adelete again", cache.adelete("a", version=1))
    await t("ahas_key", cache.ahas_key("a", version=2))
    await t("aset_many", cache.aset_many({"m1": 1, "m2": None, "m3": 3.5}, timeout=20, version=7))
    await t("aget_many", cache.aget_many(["m1", "m2", "m9"], version=7))
    await t("aget_many gen", cache.aget_many((k for k in ["m1", "m3"]), 7))
    await t("adelete_many", cache.adelete_many(["m1", "zz"], version=7))
    await t("aget_many left", cache.aget_many(["m1", "m2"], version=7))
    await t("aget_or_set", cache.aget_or_set("g", lambda: 5, timeout=10))
    await t("aget_or_set again", cache.aget_or_set("g", 6))
    await t("aget_or_set none", cache.aget_or_set("gn", None))
    await t("aget_or_set v", cache.aget_or_set("g", 7, version=9))
    await t("aincr", cache.aincr("g", 10))
    await t("adecr", cache.adecr("g", delta=3))
    await t("aincr v", cache.aincr("g", version=9))
    await t("aincr gone", cache.aincr("gone"))
    await t("aincr_version", cache.aincr_version("g"))
    await t("adecr_version", cache.adecr_version("g", version=2))
    await t("aincr_version gone", cache.aincr_version("gone", delta=3))
    await t("other", other.aget("a", "not here"))
    await other.aset("o", 1)
    await t("other v", other.aget("o", version=5))
    await t("aget no key", cache.aget(None))
    await t("aget_many str", cache.aget_many("ab"))
    await t("aset_many empty", cache.aset_many({}))
    await t("adelete_many empty", cache.adelete_many([]))
    await t("aclear", cache.aclear())
    await t("after", cache.aget_many(["g", "m2"]))
    await t("aclose", cache.aclose())
    try:
        await cache.aget_or_set("x")
    except TypeError as e:
        print(e)


for name in ("aget", "aset", "aadd", "atouch", "adelete", "aget_many", "aset_many", "adelete_many", "aget_or_set", "aincr", "adecr", "aincr_version", "adecr_version", "aclear", "aclose", "ahas_key"):
    print(name, inspect.iscoroutinefunction(getattr(cache, name)), list(inspect.signature(getattr(cache, name)).parameters))
asyncio.run(main())
