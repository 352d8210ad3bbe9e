# BACKENDS: locmem, redis
from django.http import HttpResponse, HttpResponseNotModified
from django.test import Client, override_settings
from django.urls import include, path
from django.utils.cache import get_cache_key, patch_cache_control, patch_vary_headers
from django.utils.decorators import method_decorator
from django.views.decorators.cache import cache_control, cache_page, never_cache
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import conditional_page, etag
from django.views.decorators.vary import vary_on_cookie
from django.views.generic import TemplateView, View

n = 0


def view(request, code="x"):
    global n
    n += 1
    return HttpResponse(f"{code} {n} " + "long " * 60)


def variants(request):
    global n
    n += 1
    response = HttpResponse(f"{request.GET.get('v')} {n}")
    patch_vary_headers(response, ["Accept-Encoding"])
    patch_cache_control(response, public=True, s_maxage=7)
    return response


@method_decorator(never_cache, name="get")
@method_decorator(cache_page(60), name="dispatch")
class Both(View):
    def get(self, request):
        return view(request)


api = [path("a/<slug:code>/", cache_page(60, key_prefix="api")(view)), path("b/", vary_on_cookie(cache_control(private=True)(view)))]
urlpatterns = [path("v1/", include(api)), path("gz/", gzip_page(cache_page(60)(view))), path("zg/", cache_page(60)(gzip_page(view))), path("c/", conditional_page(cache_page(60)(view))), path("var/", cache_page(60)(variants)), path("both/", Both.as_view())]
c = Client()
for address in ("/v1/a/tea/", "/v1/a/tea/", "/v1/a/cup/", "/v1/b/", "/v1/b/", "/var/?v=1", "/var/?v=1", "/both/", "/both/"):
    r = c.get(address)
    print(address, r.content[:8], r.get("Cache-Control"), r.get("Vary"))
for address in ("/gz/", "/gz/", "/zg/", "/zg/"):
    r = c.get(address, headers={"Accept-Encoding": "gzip"})
    print(address, r.get("Content-Encoding"), r.get("Vary"), len(r.content) < 200, n)
print(c.get("/zg/").get("Content-Encoding"), n)
r = c.get("/c/")
print(r.status_code, c.get("/c/", headers={"If-None-Match": r["ETag"]}).status_code, c.get("/c/", headers={"If-None-Match": '"other"'}).status_code, n)
