# BACKENDS: locmem
import asyncio

from django.core.cache import cache
from django.http import StreamingHttpResponse
from django.test import AsyncRequestFactory, RequestFactory


async def rows():
    for i in range(3):
        yield f"{await cache.aget_or_set('row:%d' % i, i * 2)};"


async def main():
    response = StreamingHttpResponse(rows())
    print(response.is_async, response.streaming, b"".join([part async for part in response]))
    try:
        StreamingHttpResponse(rows()).getvalue()
    except TypeError as e:
        print("TypeError", e)
    print([n async for n in agen(3)], [x for x in [await cache.aget(f"row:{i}") for i in range(4)]])


async def agen(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


asyncio.run(main())
response = StreamingHttpResponse(str(i) for i in range(3))
print(response.is_async, response.getvalue(), list(response), hasattr(response, "content"))
try:
    response.content
except AttributeError as e:
    print(e)
try:
    asyncio.run(5)
except Exception as e:
    print(type(e).__name__)


async def twice():
    asyncio.run(main())


try:
    asyncio.run(twice())
except RuntimeError as e:
    print(e)
