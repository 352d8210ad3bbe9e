# BACKENDS: locmem, redis, db
import asyncio

from django.http import HttpResponse
from django.test import RequestFactory
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.cache import cache_control, cache_page, never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_safe
from django.views.decorators.vary import vary_on_headers

rf = RequestFactory()
n = 0


@cache_control(max_age=20, public=True)
@vary_on_headers("X-A")
@require_GET
async def page(request):
    global n
    n += 1
    await asyncio.sleep(0.01)
    return HttpResponse(f"run {n}")


@never_cache
async def fresh(request):
    return HttpResponse("fresh")


class Async(View):
    async def get(self, request):
        return HttpResponse("async get")

    async def post(self, request):
        return HttpResponse("async post")


async def main():
    r = await page(rf.get("/"))
    print(r.content, r.headers)
    print((await page(rf.post("/"))).status_code)
    print((await fresh(rf.get("/")))["Cache-Control"])
    view = Async.as_view()
    print((await view(rf.get("/"))).content, (await view(rf.post("/"))).content, (await view(rf.put("/"))).status_code, (await view(rf.options("/"))).headers["Allow"], Async.view_is_async)
    try:
        await cache_page(60)(page)(rf.get("/"))
    except Exception as e:
        print(type(e).__name__, str(e)[:100])


asyncio.run(main())
print(asyncio.iscoroutinefunction(page) or hasattr(page, "_is_coroutine_mark"))
