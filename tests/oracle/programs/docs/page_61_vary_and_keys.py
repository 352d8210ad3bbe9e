# BACKENDS: locmem, redis
from django.core.cache import cache
from django.http import HttpResponse
from django.test import RequestFactory, override_settings
from django.utils import translation
from django.utils.cache import _generate_cache_header_key, _generate_cache_key, get_cache_key, has_vary_header, learn_cache_key, patch_vary_headers
from django.views.decorators.cache import cache_page
from django.views.decorators.vary import vary_on_cookie, vary_on_headers

rf = RequestFactory()


def respond(request, *vary):
    response = HttpResponse("x")
    patch_vary_headers(response, vary)
    return response


for vary in ((), ("Cookie",), ("Accept-Language",), ("X-A", "Cookie"), ("x-a", "X-A"), ("*",)):
    request = rf.get("/v/?b=1&a=2", headers={"X-A": "a", "Accept-Language": "de", "Cookie": "s=1"})
    print(vary, learn_cache_key(request, respond(request, *vary), 60, "p"), get_cache_key(request, "p"))
    cache.clear()
print(get_cache_key(rf.get("/never/")), learn_cache_key(rf.get("/"), HttpResponse(), 60))
with override_settings(USE_I18N=False, USE_TZ=False):
    print(learn_cache_key(rf.get("/"), HttpResponse(), 60))
with translation.override("fr"):
    print(learn_cache_key(rf.get("/"), HttpResponse(), 60))
print(_generate_cache_header_key("p", rf.get("/a/")), _generate_cache_key(rf.get("/a/"), "GET", ["HTTP_COOKIE"], "p"))
print(_generate_cache_key(rf.get("/a/"), "HEAD", [], ""), _generate_cache_key(rf.get("/a/?x=1"), "GET", [], ""))


@cache_page(60)
@vary_on_headers("Accept")
def page(request):
    cache.add("n", 0)
    return HttpResponse(f"{cache.incr('n')} {request.headers.get('Accept')}")


for accept in ("text/html", "application/json", "text/html", "TEXT/HTML"):
    print(page(rf.get("/p/", headers={"Accept": accept})).content)
print(page(rf.get("/p/")).content, page(rf.get("/p/", headers={"Accept": ""})).content, page(rf.get("/p/", {"a": 1})).content, page(rf.get("/p/?")).content)
