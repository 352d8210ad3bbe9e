# SHOP
# BACKENDS: locmem
import asyncio

from django.db.models import Count, F, Prefetch, Q, Sum
from django.shortcuts import aget_list_or_404, aget_object_or_404
from django.http import Http404
from shop.models import Category, Customer, Order, Product


async def t(name, co):
    try:
        print(name, await co)
    except Exception as e:
        print(name, type(e).__name__, str(e)[:120])


async def main():
    o = Product.objects
    await t("aget_object_or_404", aget_object_or_404(Product, pk=1))
    await t("missing", aget_object_or_404(Product, pk=99))
    await t("list", aget_list_or_404(Product.objects.order_by("id"), category=2))
    await t("list missing", aget_list_or_404(Product, category=99))
    await t("aget none", o.aget(name="x"))
    await t("afirst", o.order_by("-price").afirst())
    await t("alast empty", o.none().alast())
    await t("aexists", o.filter(stock__gt=1000).aexists())
    await t("aupdate", o.filter(category=1).aupdate(stock=F("stock") + 1))
    await t("adelete", Order.objects.filter(status="new").adelete())
    await t("acontains", o.acontains(Product(pk=2)))
    await t("acontains unsaved", o.acontains(Product()))
    await t("aaggregate", o.aaggregate(n=Count("id"), s=Sum("stock")))
    await t("ain_bulk", o.ain_bulk(["1"]))
    await t("aget_or_create", Category.objects.aget_or_create(name="Tea"))
    await t("aget_or_create new", Category.objects.aget_or_create(name="Pots", defaults={"name": "Pots!"}))
    await t("aupdate_or_create", Category.objects.aupdate_or_create(name="Pots!", defaults={"name": "P"}, create_defaults={"name": "Q"}))
    await t("abulk_create", Category.objects.abulk_create([Category(name="1"), Category(name="2")]))
    await t("aearliest", o.aearliest("price", "id"))
    await t("alatest none", o.none().alatest("id"))
    await t("values", o.values("name").order_by("id").afirst())
    await t("union", o.filter(pk=1).union(o.filter(pk=2)).acount())
    await t("aexplain", asyncio.sleep(0))
    print([p async for p in o.filter(category__name="Cups").order_by("id")], [r async for r in o.values_list("id", "name").order_by("id")[:1]])
    print([p async for p in o.order_by("id").aiterator(chunk_size=1)][:2])
    await t("iterator bad chunk", first(o.aiterator(chunk_size=0)))
    await t("iterator prefetch", first(Category.objects.prefetch_related("product_set").aiterator()))
    c = await Customer.objects.aget(pk=1)
    print([o.pk async for o in c.order_set.order_by("id")], await c.order_set.acount(), await c.order_set.aget(pk=1), (await c.order_set.aaggregate(s=Sum("total")))["s"])
    print((await c.order_set.acreate(product_id=1, total=5)).pk, (await c.order_set.aget_or_create(product_id=1, total=5, defaults={"quantity": 2}))[1])
    await c.arefresh_from_db()
    await c.arefresh_from_db(fields=["name"])
    await t("arefresh gone", Customer(pk=99).arefresh_from_db())
    await t("asave", Category(name="saved").asave())
    await t("asave force", Category(pk=99, name="x").asave(force_update=True))
    await t("adelete obj", (await Category.objects.aget(name="saved")).adelete())
    await t("adelete protected", (await Category.objects.aget(name="Tea")).adelete())
    print(await Product.objects.filter(Q(stock=0) | ~Q(category=1)).acount(), await asyncio.gather(o.acount(), Category.objects.acount()))


async def first(it):
    async for x in it:
        return x


asyncio.run(main())
