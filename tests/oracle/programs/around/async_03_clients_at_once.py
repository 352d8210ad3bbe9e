# BACKENDS: locmem, redis
import asyncio

from django.core.cache import cache
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.test import AsyncClient
from django.urls import path

made = []


async def page(request):
    value = await cache.aget("page")
    if value is None:
        made.append(request.GET.get("n"))
        await asyncio.sleep(0.05)
        value = f"by {request.GET.get('n')}"
        await cache.aset("page", value)
    return HttpResponse(value)


def plain(request):
    return HttpResponse("plain")


async def lost(request):
    raise Http404("no")


async def broken(request):
    raise ValueError("broken")


urlpatterns = [path("page/", page), path("plain/", plain), path("lost/", lost), path("broken/", broken), path("to/", lambda request: redirect("/plain/"))]


async def main():
    client = AsyncClient()
    await cache.aget("warm")
    responses = await asyncio.gather(*(client.get("/page/", {"n": n}) for n in range(3)))
    print(sorted(made), len({r.content for r in responses}))
    print((await client.get("/page/")).status_code, (await client.get("/plain/")).content, (await client.get("/lost/")).status_code)
    response = await client.get("/to/", follow=True)
    print(response.content, response.redirect_chain)
    print((await client.post("/plain/", {"a": 1})).status_code, (await client.head("/plain/")).content)
    try:
        await client.get("/broken/")
    except ValueError as e:
        print(e)
    quiet = AsyncClient(raise_request_exception=False)
    print((await quiet.get("/broken/")).status_code)


asyncio.run(main())
