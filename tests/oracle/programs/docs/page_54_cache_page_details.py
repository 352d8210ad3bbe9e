# CACHES: {"pages": {"LOCATION": "+pages", "TIMEOUT": 7}}
# BACKENDS: locmem, redis, memcached, db, filebased
from django.core.cache import cache, caches
from django.http import HttpResponse, HttpResponseNotFound, HttpResponseRedirect, JsonResponse
from django.test import RequestFactory
from django.utils.cache import get_cache_key, learn_cache_key
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.cache import cache_page
from django.views.generic import TemplateView

n = 0
rf = RequestFactory()


def counted(make=HttpResponse):
    def view(request, *args, **kwargs):
        global n
        n += 1
        return make(f"{n}")

    return view


for timeout in (60, 0, 1.5):
    view = cache_page(timeout)(counted())
    print(timeout, view(rf.get(f"/{timeout}/")).content, view(rf.get(f"/{timeout}/")).content, view(rf.get(f"/{timeout}/")).get("Cache-Control"))
for make in (lambda t: HttpResponse(t, status=201), lambda t: HttpResponse(t, status=304), HttpResponseNotFound, lambda t: HttpResponseRedirect("/to/"), lambda t: JsonResponse({"n": t}), lambda t: HttpResponse(t, headers={"Cache-Control": "max-age=0"}), lambda t: HttpResponse(t, headers={"Cache-Control": "max-age=5"})):
    view = cache_page(60, cache="pages")(counted(make))
    n = 0
    request = rf.get(f"/{make}/")
    a, b = view(request), view(request)
    print(a.status_code, n, b.get("Cache-Control"))


@method_decorator(cache_page(60, key_prefix="class"), name="dispatch")
class Page(View):
    def get(self, request, *args):
        global n
        n += 1
        return HttpResponse(f"class {n}")


view = Page.as_view()
print(view(rf.get("/c/")).content == view(rf.get("/c/")).content, get_cache_key(rf.get("/c/"), "class") is not None, get_cache_key(rf.get("/c/")))
print(view(rf.get("/c/", headers={"Cookie": "a=1"})).content == view(rf.get("/c/")).content, view(rf.get("/c/?a=1")).content == view(rf.get("/c/")).content)
print(view(rf.head("/c/")).content, view(rf.options("/c/")).headers["Allow"], view(rf.post("/c/")).status_code)
key = get_cache_key(rf.get("/c/"), "class")
print(cache.get(key).content == view(rf.get("/c/")).content, key.startswith("views.decorators.cache.cache_page.class.GET."))
cache.delete(key)
print(view(rf.get("/c/")).content)
print(learn_cache_key(rf.get("/l/"), HttpResponse(headers={"Vary": "Cookie"}), 60, "p") == get_cache_key(rf.get("/l/"), "p"))
print(get_cache_key(rf.get("/l/", headers={"Cookie": "a=1"}), "p") == get_cache_key(rf.get("/l/"), "p"), get_cache_key(rf.get("/l/"), "p", method="HEAD") == get_cache_key(rf.get("/l/"), "p"))
print(view(rf.get("/c/", secure=True)).content == view(rf.get("/c/")).content, view(rf.get("/c/", headers={"Host": "testserver:80"})).content == view(rf.get("/c/")).content)
