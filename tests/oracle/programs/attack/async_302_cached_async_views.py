# BACKENDS: locmem, redis
import asyncio
import inspect

from asgiref.sync import async_to_sync, iscoroutinefunction, sync_to_async
from django.core.cache import cache
from django.http import HttpResponse, JsonResponse, StreamingHttpResponse
from django.test import AsyncClient, AsyncRequestFactory, Client, RequestFactory
from django.urls import path
from django.utils.decorators import async_only_middleware, method_decorator, sync_and_async_middleware, sync_only_middleware
from django.views import View
from django.views.decorators.cache import cache_control, cache_page, never_cache
from django.views.decorators.http import condition, etag, require_GET
from django.views.decorators.vary import vary_on_cookie, vary_on_headers

runs = []


async def page(request, n=0):
    runs.append(n)
    await asyncio.sleep(0)
    return HttpResponse(f"run {len(runs)} {n}")


@never_cache
async def never(request):
    return await page(request)


@cache_control(max_age=5, public=True)
async def control(request):
    return await page(request)


@vary_on_headers("X-A")
@vary_on_cookie
async def vary(request):
    return await page(request)


@require_GET
async def only(request):
    return await page(request)


@etag(lambda r: '"e"')
async def tagged(request):
    return await page(request)


class V(View):
    async def get(self, request, *a, **k):
        return JsonResponse({"n": await cache.aget_or_set("n", lambda: 5)})

    async def post(self, request):
        return HttpResponse(await cache.aincr("n"))


@sync_and_async_middleware
def both(get_response):
    if iscoroutinefunction(get_response):
        async def m(request):
            r = await get_response(request)
            r["X-Both"] = "async"
            return r
    else:
        def m(request):
            r = get_response(request)
            r["X-Both"] = "sync"
            return r
    return m


for f in (page, never, control, vary, only, tagged, V.as_view(), cache_page(5)(page), both(page)):
    print(getattr(f, "__name__", f), iscoroutinefunction(f), inspect.iscoroutinefunction(f))
arf, rf = AsyncRequestFactory(), RequestFactory()


async def show(view, request, *a):
    try:
        r = view(request, *a)
        if inspect.isawaitable(r):
            r = await r
        print(view.__name__, r.status_code, r.content, {k: v for k, v in r.headers.items() if k not in ("Expires", "Content-Type")})
    except Exception as e:
        print(view.__name__, type(e).__name__, str(e)[:150])


async def main():
    for view in (never, control, vary, only, tagged, both(page)):
        await show(view, arf.get("/"))
    await show(only, arf.post("/"))
    await show(tagged, arf.get("/", headers={"If-None-Match": '"e"'}))
    await show(V.as_view(), arf.get("/"))
    await show(V.as_view(), arf.post("/"))
    await show(V.as_view(), arf.put("/"))
    r = arf.get("/p/?x=1", headers={"X-A": "1"})
    print(type(r).__name__, r.scope["type"], r.path, r.GET, r.META.get("HTTP_X_A"), r.method, r.headers.get("x-a"), r.build_absolute_uri())


asyncio.run(main())
urlpatterns = [path("a/", page), path("b/", cache_page(20)(control)), path("v/", V.as_view()), path("n/<int:n>/", page), path("boom/", lambda r: 1 / 0)]
c = Client()
for url in ("/a/", "/v/", "/n/4/", "/b/"):
    try:
        r = c.get(url)
        print(url, r.status_code, r.content)
    except Exception as e:
        print(url, type(e).__name__, str(e)[:150])


async def client():
    c = AsyncClient(headers={"X-A": "q"})
    for url in ("/a/", "/v/", "/n/4/", "/gone/"):
        r = await c.get(url, {"q": 1})
        print(url, r.status_code, r.content[:20], r.request.get("type") if hasattr(r, "request") else None)
    try:
        await c.get("/boom/")
    except ZeroDivisionError as e:
        print(e)
    print((await c.post("/v/", {"a": 1})).content, (await c.head("/a/")).content, (await c.options("/v/")).headers["Allow"])


asyncio.run(client())
