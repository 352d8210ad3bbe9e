# BACKENDS: locmem
import warnings

from django.http import StreamingHttpResponse
from django.test import Client, RequestFactory
from django.urls import path


async def numbers(n):
    for i in range(n):
        yield f"{i},"


def plain(request):
    return StreamingHttpResponse(f"{i};" for i in range(3))


async def stream(request):
    return StreamingHttpResponse(numbers(4), content_type="text/plain")


urlpatterns = [path("plain/", plain), path("stream/", stream)]
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    c = Client()
    r = c.get("/stream/")
    print(r.status_code, r.is_async, r.streaming, b"".join(r), len(w) > 0)
    print(b"".join(c.get("/plain/")), c.get("/plain/").getvalue())
print(StreamingHttpResponse(["a", b"b"]).getvalue(), len(list(StreamingHttpResponse(numbers(2)))))
