# BACKENDS: locmem, redis
import asyncio
from contextlib import asynccontextmanager

from django.core.cache import cache
from django.http import StreamingHttpResponse
from django.test import AsyncRequestFactory, RequestFactory
from django.views.decorators.cache import cache_page


@asynccontextmanager
async def lock(name, timeout=5):
    got = await cache.aadd(name, "me", timeout)
    try:
        yield got
    finally:
        if got:
            await cache.adelete(name)


async def rows():
    for i in range(3):
        await cache.aset("row", i)
        yield f"{i},"


@cache_page(60)
async def view(request):
    return StreamingHttpResponse(rows())


async def main():
    async with lock("l") as first, lock("l") as second:
        print(first, second, await cache.ahas_key("l"))
    print(await cache.ahas_key("l"))
    response = await view(AsyncRequestFactory().get("/"))
    print(response.is_async, [part async for part in response], await cache.aget("row"), response.get("Cache-Control"))
    response = StreamingHttpResponse(rows())
    try:
        print(response.getvalue())
    except Exception as e:
        print(type(e).__name__, e)
    try:
        async with lock("x") as got:
            raise KeyError("inside")
    except KeyError as e:
        print(e, await cache.ahas_key("x"))
    agen = rows()
    print(await anext(agen), await cache.aget("row"))
    await agen.aclose()
    print([x async for x in agen], [await cache.aget(k) async for k in names()])


async def names():
    for name in ("row", "nothing"):
        yield name


asyncio.run(main())
