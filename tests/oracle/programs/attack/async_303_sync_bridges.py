# SHOP
# BACKENDS: locmem, db
import asyncio
import contextvars

from asgiref.local import Local
from asgiref.sync import async_to_sync, sync_to_async
from django.core.cache import cache
from django.core.exceptions import SynchronousOnlyOperation
from django.db import connection, transaction
from django.utils.asyncio import async_unsafe
from shop.models import Category, Order, Product


async def t(name, make):
    try:
        print(name, await make())
    except Exception as e:
        print(name, type(e).__name__, str(e)[:150])


var = contextvars.ContextVar("var", default="unset")
local = Local()


def sync_read():
    return var.get(), getattr(local, "x", None), Product.objects.count()


def sync_set():
    var.set("from sync")
    return cache.get_or_set("count", Product.objects.count, 30)


@sync_to_async
def transfer(a, b, n):
    with transaction.atomic():
        x, y = Product.objects.select_for_update().in_bulk([a, b]).values()
        x.stock -= n
        y.stock += n
        if x.stock < 0:
            raise ValueError("too few")
        x.save()
        y.save()
    return x.stock, y.stock


@async_unsafe
def danger():
    return "ran"


@async_unsafe("own words")
def danger2():
    return "ran"


async def main():
    async def direct():
        return list(Product.objects.all())

    await t("direct", direct)
    await t("len", lambda: asyncio.sleep(0, len(Product.objects.all())))
    await t("sync_to_async list", lambda: sync_to_async(list)(Product.objects.values_list("id", flat=True).order_by("id")))
    await t("async for", collect)
    await t("aget", lambda: Product.objects.aget(pk=1))
    await t("aget missing", lambda: Product.objects.aget(pk=99))
    await t("acount", lambda: Product.objects.acount())
    await t("aexists", lambda: Product.objects.filter(pk=9).aexists())
    await t("afirst", lambda: Product.objects.order_by("-price").afirst())
    await t("alast", lambda: Product.objects.order_by("price").alast())
    await t("aaggregate", lambda: Product.objects.aaggregate(n=__import__("django.db.models", fromlist=["Count"]).Count("id")))
    await t("ain_bulk", lambda: Product.objects.ain_bulk([1, 2]))
    await t("acreate", lambda: Category.objects.acreate(name="A"))
    await t("aget_or_create", lambda: Category.objects.aget_or_create(name="A"))
    await t("aupdate_or_create", lambda: Category.objects.aupdate_or_create(name="A", defaults={"name": "B"}))
    await t("aupdate", lambda: Category.objects.filter(name="B").aupdate(name="C"))
    await t("abulk_create", lambda: Category.objects.abulk_create([Category(name="X"), Category(name="Y")]))
    await t("adelete", lambda: Category.objects.filter(name__in=["X", "Y", "C"]).adelete())
    await t("alatest", lambda: Product.objects.alatest("price"))
    p = await Product.objects.aget(pk=2)
    p.stock = 1
    await t("asave", lambda: p.asave(update_fields=["stock"]))
    await t("arefresh", lambda: p.arefresh_from_db())
    await t("related", lambda: asyncio.sleep(0, p.category))
    await t("select_related", related)
    await t("reverse", lambda: p.order_set.acount())
    await t("set", lambda: sync_to_async(sync_set)())
    var.set("from async")
    local.x = 5
    await t("read", lambda: sync_to_async(sync_read)())
    await t("var back", lambda: asyncio.sleep(0, var.get()))
    await sync_to_async(sync_set)()
    print(var.get())
    await t("transfer", lambda: transfer(1, 2, 3))
    await t("transfer too many", lambda: transfer(1, 2, 3000))
    await t("danger", lambda: asyncio.sleep(0, danger()))
    await t("danger2", lambda: asyncio.sleep(0, danger2()))
    await t("atomic", atomic)
    await t("gather", lambda: asyncio.gather(*(Product.objects.aget(pk=i) for i in (1, 2, 3))))
    await t("aiterator", aiter_)
    await t("not callable", lambda: sync_to_async(5))
    await t("coroutine function", lambda: sync_to_async(main))
    await t("async_to_sync inside", lambda: asyncio.sleep(0, async_to_sync(cache.aget)("count")))
    await t("nested", lambda: sync_to_async(lambda: async_to_sync(cache.aget)("count"))())


async def collect():
    return [p.id async for p in Product.objects.order_by("id")[:3]]


async def aiter_():
    return [p.id async for p in Product.objects.order_by("id").aiterator(chunk_size=2)]


async def related():
    return (await Product.objects.select_related("category").aget(pk=3)).category


async def atomic():
    with transaction.atomic():
        return 1


asyncio.run(main())
print(danger(), async_to_sync(cache.aget)("count"), async_to_sync(Product.objects.acount)())
