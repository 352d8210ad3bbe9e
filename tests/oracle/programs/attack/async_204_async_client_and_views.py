# SHOP
# BACKENDS: locmem, redis
import asyncio

from django.core.cache import cache
from django.http import HttpResponse, JsonResponse, StreamingHttpResponse
from django.test import AsyncClient, AsyncRequestFactory, Client
from django.urls import path
from django.views import View
from shop.models import Product


async def product(request, pk):
    data = await cache.aget(f"p:{pk}")
    hit = data is not None
    if not hit:
        p = await Product.objects.select_related("category").aget(pk=pk)
        data = {"name": p.name, "category": p.category.name}
        await cache.aset(f"p:{pk}", data, 30)
    return JsonResponse({**data, "hit": hit, "who": request.headers.get("X-Who")})


async def stream(request):
    async def parts():
        for n in range(3):
            await asyncio.sleep(0)
            yield f"{n};"

    return StreamingHttpResponse(parts())


class Count(View):
    async def get(self, request):
        await cache.aadd("n", 0)
        return HttpResponse(str(await cache.aincr("n")))


urlpatterns = [path("p/<int:pk>/", product), path("s/", stream), path("n/", Count.as_view())]


async def main():
    client = AsyncClient()
    for url in ("/p/1/", "/p/1/", "/n/", "/n/", "/nope/"):
        r = await client.get(url, headers={"X-Who": "me"})
        print(url, r.status_code, r.content[:60], type(r.wsgi_request if hasattr(r, "wsgi_request") else r.asgi_request).__name__)
    r = await client.get("/s/")
    print(r.streaming, r.is_async, b"".join([c async for c in r.streaming_content]))
    r = await client.post("/n/", {"a": 1})
    print(r.status_code, r.headers.get("Allow"))
    request = AsyncRequestFactory().get("/x/?a=1", headers={"X-A": "b"})
    print(type(request).__name__, request.method, request.GET, request.headers["X-A"], request.path, request.scheme)
    print((await product(request, 2)).content)


asyncio.run(main())
client = Client()
print(client.get("/p/3/").json(), client.get("/n/").content, b"".join(client.get("/s/")))
