# BACKENDS: locmem
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils.decorators import decorator_from_middleware, decorator_from_middleware_with_args, method_decorator
from django.middleware.cache import CacheMiddleware
from django.views import View
from django.views.decorators.cache import cache_control, cache_page, never_cache
from django.views.generic import TemplateView

n = 0


def view(request):
    global n
    n += 1
    return HttpResponse(str(n))


@method_decorator(never_cache, name="dispatch")
class Never(View):
    def get(self, request):
        return view(request)


@method_decorator([cache_page(60), cache_control(max_age=7)], name="get")
class Paged(View):
    def get(self, request, pk=None):
        return view(request)

    @method_decorator(cache_page(60))
    def post(self, request):
        return view(request)


class Inherits(Paged):
    http_method_names = ["get"]


rf = RequestFactory()
print(Never.as_view()(rf.get("/"))["Cache-Control"], Never.as_view()(rf.post("/")).status_code)
for cls in (Paged, Inherits):
    page = cls.as_view()
    print(page(rf.get("/p/")).content, page(rf.get("/p/"))["Cache-Control"], page(rf.get("/p/"), pk=1).content, page(rf.post("/p/")).status_code, page(rf.options("/p/"))["Allow"])
kept = decorator_from_middleware_with_args(CacheMiddleware)(page_timeout=30, key_prefix="k")(view)
print(kept(rf.get("/k/")).content, kept(rf.get("/k/")).content, kept(rf.get("/k/"))["Cache-Control"])
plain = decorator_from_middleware(CacheMiddleware)(view)
print(plain(rf.get("/pl/")).content, plain(rf.get("/pl/"))["Cache-Control"])
for call in (lambda: method_decorator(never_cache, name="nothing")(type("A", (), {})), lambda: method_decorator(never_cache)(type("A", (), {"get": 1})), lambda: method_decorator(never_cache, name="x")(type("A", (), {"x": 5})), lambda: method_decorator(never_cache, name="")(Paged), lambda: View.as_view(method=1), lambda: Paged.as_view(get=1), lambda: View().dispatch(rf.get("/")).status_code, lambda: Paged.as_view().view_class.__name__, lambda: Paged.as_view(http_method_names=["post"])(rf.get("/")).status_code):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
