# BACKENDS: locmem, redis
from django.http import Http404, HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.shortcuts import redirect
from django.test import RequestFactory
from django.views.decorators.cache import cache_page
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_GET, require_http_methods, require_POST, require_safe

n = 0
rf = RequestFactory()


def page(request):
    global n
    n += 1
    return HttpResponse(f"{n} " * 200)


for name, view in (("get", require_GET(page)), ("post", require_POST(page)), ("safe", require_safe(page)), ("methods", require_http_methods(["PUT", "GET"])(page))):
    print(name, [view(rf.generic(m, "/")).status_code for m in ("GET", "HEAD", "POST", "PUT", "DELETE")], view(rf.delete("/")).headers.get("Allow"))
cached = cache_page(60)(require_GET(page))
zipped = cache_page(60)(gzip_page(page))
for accepts in ("gzip, br", "", "gzip", "identity"):
    response = zipped(rf.get("/z/", headers={"Accept-Encoding": accepts}))
    print(repr(accepts), response.get("Content-Encoding"), response["Vary"], response.has_header("Content-Length"), len(response.content) < 400)
print(cached(rf.get("/c/")).content[:4], cached(rf.post("/c/")).status_code, cached(rf.get("/c/")).content[:4], cached(rf.head("/c/")).content[:4])


@cache_page(60)
def moved(request):
    global n
    n += 1
    return redirect(f"/to/{n}/")


print(moved(rf.get("/moved/")).url, moved(rf.get("/moved/"))["Location"], moved(rf.get("/moved/")).status_code)


@cache_page(60)
def lost(request):
    global n
    n += 1
    if n % 2:
        raise Http404("nothing here")
    return HttpResponse(str(n))


for _ in range(3):
    try:
        print(lost(rf.get("/lost/")).content)
    except Http404 as e:
        print("Http404", e)
