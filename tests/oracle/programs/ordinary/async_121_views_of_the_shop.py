# SHOP
# BACKENDS: locmem, redis
import asyncio

from asgiref.sync import sync_to_async
from django.core.cache import cache
from django.http import Http404, JsonResponse
from django.shortcuts import aget_list_or_404, aget_object_or_404
from django.test import AsyncClient, AsyncRequestFactory
from django.urls import path
from django.views.decorators.cache import cache_page
from shop.models import Order, Product

runs = []


async def product(request, pk):
    key = f"product:{pk}"
    found = await cache.aget(key)
    if found is None:
        runs.append(pk)
        obj = await aget_object_or_404(Product.objects.select_related("category"), pk=pk)
        found = {"name": obj.name, "category": obj.category.name, "orders": await obj.order_set.acount()}
        await cache.aset(key, found, 60)
    return JsonResponse(found)


async def listing(request):
    names = [p.name async for p in Product.objects.filter(stock__gt=0).order_by("id")]
    total, tea = await asyncio.gather(Order.objects.acount(), Product.objects.filter(category__name="Tea").acount())
    return JsonResponse({"names": names, "total": total, "tea": tea})


urlpatterns = [path("p/<int:pk>/", product), path("list/", cache_page(60)(listing))]


async def main():
    client = AsyncClient()
    print((await client.get("/p/1/")).json(), (await client.get("/p/1/")).json(), runs, (await client.get("/p/99/")).status_code)
    first, second = await client.get("/list/"), await client.get("/list/")
    print(first.json(), first.content == second.content, second["Cache-Control"])
    try:
        await aget_list_or_404(Product, stock=12345)
    except Http404 as e:
        print(e)
    print([p.pk for p in await aget_list_or_404(Product.objects.order_by("id"), stock=0)])
    results = await asyncio.gather(product(AsyncRequestFactory().get("/"), 2), product(AsyncRequestFactory().get("/"), 77), return_exceptions=True)
    print([type(r).__name__ for r in results], runs)


asyncio.run(main())
