# SHOP
# BACKENDS: locmem, redis
from django.core.cache import cache
from django.http import Http404, HttpResponse, HttpResponseNotAllowed, HttpResponsePermanentRedirect, JsonResponse
from django.test import Client, RequestFactory
from django.urls import path, re_path, reverse, reverse_lazy
from django.utils.decorators import decorator_from_middleware, decorator_from_middleware_with_args, method_decorator
from django.middleware.cache import CacheMiddleware
from django.views import View
from django.views.decorators.cache import cache_control, cache_page, never_cache
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import conditional_page, require_POST
from django.views.decorators.vary import vary_on_cookie, vary_on_headers
from django.views.generic import DetailView, ListView, RedirectView, TemplateView
from shop.models import Category, Product
from shop.templates import TEMPLATES

TEMPLATES.update({"list.html": "{% for p in object_list %}{{ p.name }},{% endfor %}{{ page_obj.number }}", "detail.html": "{{ object.name }} {{ view.kwargs.pk }}", "t.html": "{{ x }}{{ view.x }}"})
runs = []


@method_decorator(cache_page(60, key_prefix="cls"), name="dispatch")
@method_decorator([vary_on_headers("X-Team"), vary_on_cookie], name="get")
class Page(View):
    def get(self, request, *args, **kwargs):
        runs.append("get")
        return HttpResponse(f"get {len(runs)} {kwargs}")

    def post(self, request):
        runs.append("post")
        return HttpResponse(f"post {len(runs)}")


class Products(ListView):
    queryset = Product.objects.order_by("id")
    template_name = "list.html"
    paginate_by = 2

    @method_decorator(cache_control(max_age=30, public=True))
    def dispatch(self, *args, **kwargs):
        runs.append("list")
        return super().dispatch(*args, **kwargs)


class One(DetailView):
    model = Product
    template_name = "detail.html"

    def get_object(self, queryset=None):
        pk = self.kwargs["pk"]
        return cache.get_or_set(f"product:{pk}", lambda: super(One, self).get_object(queryset), 30)


class Never(View):
    @method_decorator(never_cache)
    def get(self, request):
        return JsonResponse({"a": 1})


cached = decorator_from_middleware_with_args(CacheMiddleware)


@cached(page_timeout=7, key_prefix="mw")
def by_middleware(request):
    runs.append("mw")
    return HttpResponse(f"mw {len(runs)}")


@conditional_page
@gzip_page
def both(request):
    return HttpResponse("text " * 100)


urlpatterns = [
    path("page/", Page.as_view(), name="page"), path("page/<slug:s>/", Page.as_view()), path("list/", Products.as_view()), path("one/<int:pk>/", cache_page(9)(One.as_view()), name="one"),
    path("never/", Never.as_view()), path("t/", cache_page(5)(TemplateView.as_view(template_name="t.html", extra_context={"x": 5}))), path("r/", cache_page(5)(RedirectView.as_view(pattern_name="page", permanent=True, query_string=True))), path("mw/", by_middleware), path("both/", both), re_path(r"^404/$", cache_page(5)(TemplateView.as_view(template_name="none.html"))),
]
c = Client()
for url, headers in (("/page/", {}), ("/page/", {}), ("/page/", {"X-Team": "a"}), ("/page/x/", {}), ("/page/?q", {}), ("/list/", {}), ("/list/?page=2", {}), ("/list/?page=9", {}), ("/list/?page=last", {}), ("/one/1/", {}), ("/one/1/", {}), ("/one/99/", {}), ("/never/", {}), ("/t/", {}), ("/r/?a=1", {}), ("/r/?a=1", {}), ("/mw/", {}), ("/mw/", {}), ("/both/", {}), ("/both/", {"Accept-Encoding": "gzip"})):
    try:
        r = c.get(url, headers=headers)
        print(url, r.status_code, r.content[:40] if r.headers.get("Content-Encoding") is None else "gzip", {k: v for k, v in r.headers.items() if k not in ("Expires", "Content-Type", "X-Frame-Options", "Content-Length", "ETag", "Age")}, len(runs))
    except Exception as e:
        print(url, type(e).__name__, e)
print(c.post("/page/").content, c.put("/page/").status_code, c.options("/page/").headers["Allow"], c.head("/page/").status_code, c.get(reverse("one", kwargs={"pk": 2})).content)
print(c.get("/one/3/").context, c.get("/list/").context["page_obj"], c.get("/list/").template_name)
print(sorted(k.split(".")[-1] for k in runs[:2]), reverse_lazy("page"), str(reverse_lazy("page")))
print(One.as_view().__name__, One.as_view().view_class.__name__, One.as_view(template_name="x").view_initkwargs)
for call in (lambda: Page.as_view(nope=1), lambda: Page.as_view(get=1), lambda: method_decorator(never_cache, name="nope")(Page), lambda: method_decorator(never_cache)(5)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, str(e)[:200])
