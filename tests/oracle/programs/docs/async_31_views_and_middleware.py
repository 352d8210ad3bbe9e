# BACKENDS: locmem, redis
import asyncio

from asgiref.sync import async_to_sync, iscoroutinefunction, sync_to_async
from django.core.cache import cache
from django.http import HttpResponse, JsonResponse
from django.test import AsyncClient, AsyncRequestFactory, Client
from django.urls import path
from django.utils.decorators import async_only_middleware, sync_and_async_middleware, sync_only_middleware
from django.views import View
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET


async def counter(request):
    try:
        n = await cache.aincr("n")
    except ValueError:
        await cache.aset("n", 1)
        n = 1
    return JsonResponse({"n": n})


class Report(View):
    async def get(self, request, name):
        return HttpResponse(await cache.aget_or_set(f"report:{name}", lambda: name.upper(), 60))


@never_cache
@require_GET
async def fresh(request):
    await asyncio.sleep(0)
    return HttpResponse("fresh")


@sync_to_async
def slow(n):
    return cache.get_or_set("slow", n)


urlpatterns = [path("n/", counter), path("r/<slug:name>/", Report.as_view()), path("fresh/", fresh)]
client = Client()
print(client.get("/n/").json(), client.get("/n/").json(), client.get("/r/tea/").content, Report.view_is_async, iscoroutinefunction(Report.as_view()))
response = client.get("/fresh/")
print(response["Cache-Control"], client.post("/fresh/").status_code, client.post("/r/tea/").status_code)


async def main():
    c = AsyncClient()
    print((await c.get("/n/")).json(), (await c.get("/fresh/")).content, await slow(3), await slow(4))
    responses = await asyncio.gather(*(c.get("/n/") for _ in range(3)))
    print(sorted(r.json()["n"] for r in responses))
    request = AsyncRequestFactory().get("/n/", headers={"X-A": "b"})
    print(type(request).__name__, request.headers["x-a"], (await counter(request)).content, request.META.get("REMOTE_ADDR"))


asyncio.run(main())
print(async_to_sync(slow)(9))


@sync_and_async_middleware
def timed(get_response):
    if iscoroutinefunction(get_response):

        async def middleware(request):
            response = await get_response(request)
            response["X-Kind"] = "async"
            return response
    else:

        def middleware(request):
            response = get_response(request)
            response["X-Kind"] = "sync"
            return response

    return middleware


print(timed(lambda r: HttpResponse())(None)["X-Kind"], asyncio.run(timed(fresh)(AsyncRequestFactory().get("/")))["X-Kind"], timed.sync_capable, timed.async_capable)
print(async_only_middleware(lambda r: r).sync_capable, sync_only_middleware(lambda r: r).async_capable)
