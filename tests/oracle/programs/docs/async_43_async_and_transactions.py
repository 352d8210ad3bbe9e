# SHOP
# BACKENDS: locmem, redis
import asyncio

from asgiref.sync import sync_to_async
from django.core.cache import cache
from django.db import connection, transaction
from django.db.models import F
from django.http import JsonResponse
from django.test import AsyncClient
from django.urls import path
from shop.models import Customer, Order, Product


@sync_to_async
@transaction.atomic
def order(customer, product, quantity):
    p = Product.objects.select_for_update().get(pk=product)
    if p.stock < quantity:
        raise ValueError("sold out")
    Product.objects.filter(pk=product).update(stock=F("stock") - quantity)
    transaction.on_commit(lambda: cache.delete(f"stock:{product}"))
    return Order.objects.create(customer_id=customer, product_id=product, quantity=quantity, total=p.price * quantity)


async def stock(request, pk):
    found = await cache.aget(f"stock:{pk}")
    if found is None:
        found = await Product.objects.values_list("stock", flat=True).aget(pk=pk)
        await cache.aset(f"stock:{pk}", found, 60)
    return JsonResponse({"stock": found})


async def buy(request, pk):
    try:
        made = await order(1, pk, int(request.POST["n"]))
    except ValueError as e:
        return JsonResponse({"error": str(e)}, status=409)
    return JsonResponse({"order": made.pk, "total": str(made.total)}, status=201)


urlpatterns = [path("stock/<int:pk>/", stock), path("buy/<int:pk>/", buy)]


async def main():
    c = AsyncClient()
    print((await c.get("/stock/5/")).json(), (await c.post("/buy/5/", {"n": 1})).json(), (await c.get("/stock/5/")).json())
    r = await c.post("/buy/5/", {"n": 1})
    print(r.status_code, r.json(), await cache.aget("stock:5"))
    print(await Order.objects.acount(), [o.total async for o in Order.objects.filter(customer_id=1).order_by("-id")[:1]])
    customer = await Customer.objects.aget(pk=1)
    print(await customer.order_set.acount(), [o.pk async for o in customer.order_set.order_by("id")], await customer.order_set.afirst() is not None)
    customer.name = "Ada L."
    await customer.asave(update_fields=["name"])
    await customer.arefresh_from_db()
    print(customer, await Customer.objects.filter(name__startswith="Ada").aexists(), await Product.objects.filter(stock=0).order_by("pk").alast())


asyncio.run(main())
