# SHOP
# BACKENDS: locmem
import asyncio

from django.db.models import Count, F, Sum
from shop.models import Category, Customer, Order, Product


async def attempt(name, coroutine):
    try:
        print(name, await coroutine)
    except Exception as e:
        print(name, type(e).__name__, e)


async def main():
    objects = Product.objects.order_by("id")
    await attempt("aget", objects.aget(pk=99))
    await attempt("aget many", objects.aget(category=1))
    await attempt("afirst", objects.filter(stock=0).afirst())
    await attempt("alast", objects.alast())
    await attempt("alatest", objects.alatest("price"))
    await attempt("aearliest", objects.aearliest("price"))
    await attempt("acount", objects.filter(price__gt=5).acount())
    await attempt("aexists", objects.filter(price__gt=500).aexists())
    await attempt("acontains", objects.acontains(Product(pk=3)))
    await attempt("ain_bulk", objects.ain_bulk([1, 9]))
    await attempt("aaggregate", objects.aaggregate(Sum("stock"), n=Count("id")))
    await attempt("acreate", Category.objects.acreate(name="A"))
    await attempt("abulk_create", Category.objects.abulk_create([Category(name="B"), Category(name="C")]))
    await attempt("aget_or_create", Category.objects.aget_or_create(name="A"))
    await attempt("aupdate_or_create", Category.objects.aupdate_or_create(name="A", defaults={"name": "AA"}))
    await attempt("aupdate", objects.filter(pk=1).aupdate(stock=F("stock") + 1))
    await attempt("adelete", Category.objects.filter(name__in=["B", "C"]).adelete())
    product = await objects.aget(pk=2)
    product.stock = 5
    await attempt("asave", product.asave(update_fields=["stock"]))
    await attempt("arefresh", product.arefresh_from_db())
    await attempt("abulk_update", objects.abulk_update([product], ["name"]))
    print([p.name async for p in objects.filter(category=2)], [row async for row in objects.values_list("id", flat=True)[:2]], [n async for n in objects.aiterator(chunk_size=2)][:1])
    tea = await Category.objects.aget(pk=1)
    print([p.pk async for p in tea.product_set.order_by("id")], await tea.product_set.acount(), (await tea.product_set.acreate(name="N", price=1)).pk, await tea.product_set.filter(name="N").adelete())
    async for order in Order.objects.select_related("customer").order_by("id")[:2]:
        print(order.customer.name, order.total)
    customers = [c async for c in Customer.objects.prefetch_related("order_set").order_by("id")]
    print([len(c.order_set.all()) for c in customers])
    await attempt("adelete object", (await Customer.objects.aget(name="Barbara")).adelete())
    await attempt("asave unsaved", Category(name="Z").asave())
    try:
        print(objects.first())
    except Exception as e:
        print(type(e).__name__)
    print(await asyncio.gather(objects.acount(), Category.objects.acount()))


asyncio.run(main())
