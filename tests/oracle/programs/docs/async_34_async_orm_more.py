# SHOP
# BACKENDS: locmem, redis
import asyncio

from asgiref.sync import sync_to_async
from django.core.cache import cache
from django.db import transaction
from django.db.models import Count, Sum
from django.shortcuts import aget_list_or_404, aget_object_or_404
from django.http import Http404
from shop.models import Category, Customer, Order, Product


@sync_to_async
def sell(pk):
    with transaction.atomic():
        p = Product.objects.select_for_update().get(pk=pk)
        p.stock -= 1
        p.save()
        transaction.on_commit(lambda: cache.delete(f"p:{pk}"))
    return p.stock


async def main():
    await cache.aset("p:5", 1)
    print(await sell(5), await cache.aget("p:5"))
    print(await Product.objects.filter(category_id=1).values_list("name", flat=True).order_by("id").afirst())
    print([x async for x in Product.objects.values_list("id", flat=True).order_by("id")[:3]])
    print(await Order.objects.aaggregate(Sum("total")), (await Category.objects.annotate(n=Count("product")).order_by("-n").afirst()).n)
    print(await Product.objects.ain_bulk([1, 2]), await Product.objects.acontains(await Product.objects.aget(pk=1)))
    made = await Customer.objects.acreate(name="Eva", email="e")
    print(await made.adelete(), await Customer.objects.abulk_create([Customer(name="F", email="f")]))
    print(await Customer.objects.aupdate_or_create(name="F", defaults={"email": "g"}), await Customer.objects.filter(name="F").adelete())
    product = await Product.objects.select_related("category").aget(pk=4)
    print(product.category.name, await aget_object_or_404(Product, pk=4))
    try:
        await aget_object_or_404(Product, pk=99)
    except Http404 as e:
        print(e)
    print(await aget_list_or_404(Product.objects.order_by("id"), category_id=2))
    async for c in Category.objects.prefetch_related("product_set").order_by("id"):
        print(c, len(c.product_set.all()))
    try:
        async with transaction.atomic():
            pass
    except Exception as e:
        print(type(e).__name__)
    print(await product.category.product_set.acount(), await Product.objects.alatest("price"), await Product.objects.aearliest("price"))
    rows = [row async for row in Product.objects.order_by("id").aiterator(chunk_size=2)]
    print(len(rows), await sync_to_async(list)(Product.objects.filter(stock__gt=50)))


asyncio.run(main())
