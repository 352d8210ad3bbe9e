# BACKENDS: locmem, redis, memcached, db, filebased
import asyncio

from django.core.cache import cache
from django.core.cache.backends.base import CacheKeyWarning, InvalidCacheKey
import warnings


async def t(name, co):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        try:
            value = await co
        except Exception as e:
            value = f"{type(e).__name__}"
    print(name, value, [type(x.message).__name__ for x in w])


async def main():
    await t("space", cache.aset("a b", 1))
    await t("space get", cache.aget("a b"))
    await t("long", cache.aset("x" * 260, 1))
    await t("long many", cache.aget_many(["x" * 260, "ok"]))
    await t("text timeout", cache.aset("t", 1, "soon"))
    await t("negative", cache.aset("n", 1, -5))
    await t("after negative", cache.aget("n", "gone"))
    await t("zero add", cache.aadd("z", 1, 0))
    await t("lambda", cache.aset("l", lambda: 1))
    await t("text incr", cache.aset("text", "abc"))
    await t("text incr2", cache.aincr("text"))
    await t("none delta", cache.aset("i", 1))
    await t("none delta2", cache.aincr("i", None))
    await t("float delta", cache.aincr("i", 1.5))
    await t("big", cache.aset("big", 2**80))
    await t("big get", cache.aget("big"))
    await t("version text", cache.aset("v", 1, version="beta"))
    await t("version text get", cache.aget("v", version="beta"))
    await t("version incr", cache.aincr_version("v", version="beta"))
    await t("touch none", cache.atouch("v", None, version="beta"))
    await t("many versions", cache.aset_many({"q": 1}, version=0))
    await t("many get", cache.aget_many(["q"], version=0))
    await t("delta 0", cache.aincr_version("q", 0, version=0))
    await t("delta 0 get", cache.aget("q", version=0))
    await t("delta -1", cache.aset("d", 1))
    await t("delta -1b", cache.aincr_version("d", -1))
    await t("delta -1c", cache.aget("d", version=0))


asyncio.run(main())
