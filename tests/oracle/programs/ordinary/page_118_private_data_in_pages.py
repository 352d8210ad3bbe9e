# BACKENDS: locmem, redis
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.views.decorators.cache import cache_page

n = 0


@cache_page(60)
def page(request, kind):
    global n
    n += 1
    response = HttpResponse(f"{n}")
    if "cookie" in kind:
        response.set_cookie("c", n)
    if "vary" in kind:
        patch_vary_headers(response, ["Cookie"])
    if "private" in kind:
        patch_cache_control(response, private=True)
    if "public" in kind:
        patch_cache_control(response, public=True)
    if "zero" in kind:
        patch_cache_control(response, max_age=0)
    return response


rf = RequestFactory()
for kind in ("plain", "cookie", "vary", "cookie vary", "private", "public", "cookie public", "zero", "cookie zero", "public private"):
    for headers in ({}, {"Cookie": "c=1"}, {"Cookie": "c=1", "Authorization": "Basic x"}):
        first, second = (page(rf.get(f"/{kind}/", headers=headers), kind) for _ in range(2))
        print(kind, sorted(headers), first.content == second.content, second.get("Vary"), second.get("Cache-Control"))
