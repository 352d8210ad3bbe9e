# BACKENDS: locmem
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils import cache as c
from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.http import conditional_page

r = HttpResponse("x")
for call in (lambda: c.patch_cache_control(r, private=True), lambda: c.patch_cache_control(r, public=True), lambda: c.patch_cache_control(r, max_age=5, s_maxage=6), lambda: c.patch_cache_control(r, max_age="3"), lambda: c.patch_cache_control(r, no_cache="a, b"), lambda: c.patch_cache_control(r, no_cache=True), lambda: c.patch_cache_control(r, x_own=None, y=False, z="")):
    try:
        call()
        print(r.headers.get("Cache-Control"))
    except Exception as e:
        print(type(e).__name__, e)
print(c.get_max_age(r), c.get_max_age(HttpResponse()))
for deco in (cache_control(), cache_control(max_age=1), never_cache):
    view = deco(lambda request: HttpResponse("v"))
    print(view(RequestFactory().get("/")).headers.get("Cache-Control"), view.__name__)
for bad in (lambda: cache_control(lambda r: 1), lambda: cache_control(max_age=1)(lambda request: HttpResponse())("not a request"), lambda: never_cache(lambda request: HttpResponse())(None)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, str(e)[:120])


class Odd:
    @cache_control(max_age=1)
    def get(self, request):
        return HttpResponse()


try:
    Odd().get(RequestFactory().get("/"))
except Exception as e:
    print(type(e).__name__, str(e)[:140])
print(c._generate_cache_header_key("p", RequestFactory().get("/a")), c._generate_cache_key(RequestFactory().get("/a"), "GET", ["HTTP_X"], "p"))
