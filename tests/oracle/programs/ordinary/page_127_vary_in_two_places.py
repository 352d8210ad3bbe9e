# BACKENDS: locmem
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils.cache import get_cache_key, has_vary_header, patch_vary_headers
from django.views.decorators.cache import cache_page
from django.views.decorators.vary import vary_on_headers

n = 0


@cache_page(60)
def sometimes(request):
    global n
    n += 1
    response = HttpResponse(f"run {n}")
    if request.headers.get("X-Mode") == "vary":
        patch_vary_headers(response, ["X-Mode"])
    return response


rf = RequestFactory()
for mode in ("plain", "plain", "vary", "vary", "plain", "other", "vary"):
    response = sometimes(rf.get("/", headers={"X-Mode": mode}))
    print(mode, response.content, response.get("Vary"))


@cache_page(60)
def grows(request):
    global n
    n += 1
    response = HttpResponse(f"run {n}", headers={"Vary": "Accept"})
    if request.headers.get("X-Mode") == "vary":
        patch_vary_headers(response, ["X-Mode", "accept"])
    return response


for headers in ({"Accept": "a"}, {"Accept": "a", "X-Mode": "vary"}, {"Accept": "b", "X-Mode": "vary"}, {"Accept": "b", "X-Mode": "x"}, {"Accept": "a"}, {"Accept": "b", "X-Mode": "vary"}):
    response = grows(rf.get("/grows/", headers=headers))
    print(headers, response.content, response.get("Vary"), has_vary_header(response, "x-mode"))
