# SHOP
# BACKENDS: locmem, redis
import asyncio

from asgiref.sync import sync_to_async
from django.core.cache import cache
from django.db import transaction
from shop.models import Category, Product


async def main():
    print(await Product.objects.acount(), (await Product.objects.aget(pk=1)).name, await Product.objects.filter(pk=99).aexists())
    print([p.pk async for p in Product.objects.order_by("id")[:2]], await Product.objects.order_by("id").afirst(), await Product.objects.aaggregate(n=__import__("django.db.models").db.models.Count("id")))
    p, made = await Category.objects.aget_or_create(name="tea")
    print(made, (await Category.objects.aupdate_or_create(name="tea", defaults={"name": "teas"}))[1])
    await p.arefresh_from_db()
    print(p.name)
    p.name = "more"
    await p.asave()
    print(await cache.aget_or_set("n", lambda: 5), await Product.objects.filter(pk=1).aupdate(stock=3), await p.adelete())
    try:
        print(Product.objects.get(pk=1))
    except Exception as e:
        print(type(e).__name__, e)
    print(await sync_to_async(lambda: Product.objects.get(pk=1).stock)())
    try:
        await Product.objects.aget(pk=99)
    except Product.DoesNotExist as e:
        print(e)


asyncio.run(main())
