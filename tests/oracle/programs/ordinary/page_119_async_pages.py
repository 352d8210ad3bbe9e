# BACKENDS: locmem, redis
import asyncio

from django.core.cache import cache
from django.http import HttpResponse, StreamingHttpResponse
from django.test import AsyncClient, AsyncRequestFactory
from django.urls import path
from django.views import View
from django.views.decorators.cache import cache_control, cache_page, never_cache
from django.views.decorators.vary import vary_on_cookie

runs = []


@cache_page(60)
async def page(request):
    runs.append("page")
    await asyncio.sleep(0)
    return HttpResponse(f"run {len(runs)}")


@cache_control(max_age=3)
async def short(request):
    return HttpResponse("short")


class Api(View):
    async def get(self, request):
        value = await cache.aget_or_set("api", 5, 60)
        return HttpResponse(str(value))


urlpatterns = [path("page/", page), path("short/", vary_on_cookie(short)), path("api/", Api.as_view()), path("never/", never_cache(short))]


async def main():
    client = AsyncClient()
    print((await client.get("/page/")).content, (await client.get("/page/")).content, (await client.head("/page/")).content, runs)
    response = await client.get("/short/")
    print(response.content, response["Cache-Control"], response["Vary"], (await client.get("/never/"))["Cache-Control"])
    print((await client.get("/api/")).content, (await client.post("/api/")).status_code, (await client.get("/none/")).status_code)
    rf = AsyncRequestFactory()
    request = rf.get("/x/?a=1", headers={"X-A": "b"})
    print(type(request).__name__, request.method, request.get_full_path(), request.headers["x-a"], request.scheme)
    first, second = await asyncio.gather(page(rf.get("/two/")), page(rf.get("/two/")))
    print(first.content, second.content)
    print(page.__name__, asyncio.iscoroutinefunction(page), Api.view_is_async)


asyncio.run(main())
