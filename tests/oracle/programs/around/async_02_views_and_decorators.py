# BACKENDS: locmem, redis
import asyncio

from asgiref.sync import async_to_sync, iscoroutinefunction, sync_to_async
from django.core.cache import cache
from django.http import HttpResponse
from django.test import AsyncClient, AsyncRequestFactory, RequestFactory
from django.urls import path
from django.views import View
from django.views.decorators.cache import cache_control, cache_page, never_cache
from django.views.decorators.vary import vary_on_headers

n = 0


async def page(request):
    global n
    n += 1
    await cache.aset("n", n)
    return HttpResponse(str(n))


class Page(View):
    async def get(self, request):
        return HttpResponse(str(await cache.aget("n")))


urlpatterns = [path("page/", vary_on_headers("X-A")(page)), path("class/", Page.as_view()), path("never/", never_cache(page))]
print(iscoroutinefunction(never_cache(page)), iscoroutinefunction(cache_control(max_age=1)(page)), Page.view_is_async)
cached = cache_page(60)(page)
print(iscoroutinefunction(cached))


async def main():
    client = AsyncClient()
    response = await client.get("/page/", headers={"X-A": "1"})
    print(response.content, response["Vary"], (await client.get("/class/")).content, (await client.get("/never/"))["Cache-Control"])
    request = AsyncRequestFactory().get("/page/?a=1", headers={"X-B": "2"})
    print(request.method, request.path, request.GET, request.headers["x-b"], type(request).__name__)
    print((await never_cache(page)(request)).content)


asyncio.run(main())
