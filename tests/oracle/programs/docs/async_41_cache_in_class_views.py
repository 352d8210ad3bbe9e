# BACKENDS: locmem, redis, memcached
import asyncio
import functools

from django.core.cache import cache, caches
from django.http import HttpResponse, JsonResponse
from django.test import AsyncClient, AsyncRequestFactory
from django.urls import path
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.vary import vary_on_cookie, vary_on_headers


def acached(timeout):
    def decorate(function):
        @functools.wraps(function)
        async def wrapper(*args):
            key = f"{function.__name__}:{args}".replace(" ", "")
            value = await cache.aget(key)
            if value is None:
                value = await function(*args)
                await cache.aset(key, value, timeout)
            return value

        return wrapper

    return decorate


calls = []


@acached(60)
async def slow(n):
    calls.append(n)
    await asyncio.sleep(0.01)
    return n * 2


@method_decorator([cache_control(max_age=5), vary_on_cookie], name="dispatch")
class Api(View):
    async def get(self, request, n):
        return JsonResponse({"n": await slow(n)})

    async def post(self, request, n):
        await cache.adelete(f"slow:({n},)")
        return HttpResponse(status=204)


@vary_on_headers("X-A")
@never_cache
async def fresh(request):
    return HttpResponse(str(await cache.aget_or_set("fresh", 1)))


async def fails(request):
    raise ValueError("no")


urlpatterns = [path("api/<int:n>/", Api.as_view()), path("fresh/", fresh), path("fails/", fails)]


async def main():
    c = AsyncClient()
    r = await c.get("/api/2/")
    print(r.json(), r["Cache-Control"], r["Vary"], (await c.get("/api/2/")).json(), calls)
    print((await c.post("/api/2/")).status_code, (await c.get("/api/2/")).json(), calls, (await c.put("/api/2/")).status_code)
    r = await c.get("/fresh/")
    print(r.content, r["Vary"], r["Cache-Control"])
    try:
        await c.get("/fails/")
    except ValueError as e:
        print(e)
    print((await AsyncClient(raise_request_exception=False).get("/fails/")).status_code, (await c.get("/none/")).status_code)
    print(await asyncio.gather(*(slow(5) for _ in range(3))), calls.count(5), await asyncio.gather(*(slow(5) for _ in range(2))), calls.count(5))
    results = await asyncio.gather(*(cache.aadd("lock", i) for i in range(4)))
    print(results.count(True), await asyncio.gather(cache.aset("a", 1), cache.aget("a", 0))[1:] if False else await cache.aget("lock") in range(4))


asyncio.run(main())
