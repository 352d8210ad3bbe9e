# BACKENDS: locmem
import gzip

from django.http import HttpResponse, StreamingHttpResponse
from django.middleware.cache import FetchFromCacheMiddleware, UpdateCacheMiddleware
from django.middleware.gzip import GZipMiddleware
from django.test import RequestFactory
from django.views.decorators.cache import cache_page
from django.views.decorators.gzip import gzip_page

rf = RequestFactory()
n = 0


def view(request):
    global n
    n += 1
    return HttpResponse((f"run {n} " * 100), headers={"ETag": '"abc"'} if "etag" in request.GET else None)


def show(r):
    body = gzip.decompress(r.content) if r.get("Content-Encoding") == "gzip" else r.content
    print(r.headers.get("Content-Encoding"), body[:6], r.headers.get("Vary"), r.headers.get("ETag"), r.headers.get("Content-Length") == str(len(r.content)))


inside = cache_page(60)(gzip_page(view))
outside = gzip_page(cache_page(60)(view))
for page, name in ((inside, "in"), (outside, "out")):
    for accept in ("gzip", "", "gzip, deflate", "br", "gzip"):
        show(page(rf.get(f"/{name}/", headers={"Accept-Encoding": accept})))
show(outside(rf.get("/e/?etag", headers={"Accept-Encoding": "gzip"})))
stack = UpdateCacheMiddleware(GZipMiddleware(FetchFromCacheMiddleware(view)))
for accept in ("gzip", "gzip", "identity"):
    show(stack(rf.get("/s/", headers={"Accept-Encoding": accept})))
short = gzip_page(lambda request: HttpResponse("short"))
show(short(rf.get("/", headers={"Accept-Encoding": "gzip"})))
