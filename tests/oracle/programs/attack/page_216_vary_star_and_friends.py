# BACKENDS: locmem
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils.cache import get_cache_key, has_vary_header, learn_cache_key, patch_vary_headers
from django.views.decorators.cache import cache_page

rf = RequestFactory()
for start in (None, "", "Cookie", "*", "Cookie, *", "accept-encoding", "Accept,  Cookie"):
    for new in ((), ("Cookie",), ("COOKIE", "X-A"), ("*",), ("X-A", "*", "X-B"), ("accept-encoding",), [], ("X-A", "X-a")):
        r = HttpResponse("x")
        if start is not None:
            r["Vary"] = start
        patch_vary_headers(r, new)
        print(repr(start), new, "->", repr(r.headers.get("Vary")), [has_vary_header(r, h) for h in ("Cookie", "cookie", "*", "X-A", "Accept")])
n = 0


@cache_page(60)
def page(request):
    global n
    n += 1
    return HttpResponse(str(n), headers={"Vary": request.GET.get("vary", "")})


for vary in ("", "*", "Cookie,*", "X-A", "x-a", "X-A, X-A", "User-Agent", "X_A"):
    print(repr(vary), [page(rf.get("/v/", {"vary": vary}, headers=h)).content for h in ({}, {"X-A": "1"}, {"X-A": "2"}, {})])
print(has_vary_header(HttpResponse(), "Cookie"))
for bad in (lambda: patch_vary_headers(HttpResponse(), "Cookie"), lambda: patch_vary_headers(HttpResponse(), None), lambda: patch_vary_headers(HttpResponse(), [1])):
    try:
        bad()
        print("fine")
    except Exception as e:
        print(type(e).__name__, e)
r = HttpResponse()
patch_vary_headers(r, "Cookie")
print(r["Vary"])
