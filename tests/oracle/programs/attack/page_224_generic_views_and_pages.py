# SHOP
# BACKENDS: locmem, redis
from django.core.cache import cache
from django.core.paginator import EmptyPage, PageNotAnInteger, Paginator
from django.http import Http404
from django.test import Client, RequestFactory
from django.urls import path, reverse_lazy
from django.utils.decorators import method_decorator
from django.views.decorators.cache import cache_page, never_cache
from django.views.generic import DetailView, ListView, RedirectView, TemplateView
from shop.models import Category, Product
from shop.templates import TEMPLATES

TEMPLATES["shop/product_list.html"] = "{% for p in object_list %}{{ p.name }};{% endfor %}{{ page_obj.number }}/{{ paginator.num_pages }} {{ is_paginated }} {{ extra }}"
TEMPLATES["shop/product_detail.html"] = "{{ object.name }} {{ product.price }} {{ view.kwargs.pk }}"
TEMPLATES["hello.html"] = "hello {{ who }} {{ request.path }} {{ view.who }}"


@method_decorator(cache_page(60), name="dispatch")
class Products(ListView):
    model = Product
    paginate_by = 2
    ordering = ["-price"]
    extra_context = {"extra": "E"}


class Cached(DetailView):
    queryset = Product.objects.select_related("category")

    def get_object(self, queryset=None):
        return cache.get_or_set(f"product:{self.kwargs['pk']}", lambda: super(Cached, self).get_object(queryset), 60)


class Hello(TemplateView):
    template_name = "hello.html"
    who = "attr"

    def get_context_data(self, **kwargs):
        return super().get_context_data(who="ctx", **kwargs)


urlpatterns = [
    path("products/", Products.as_view(), name="products"),
    path("none/", ListView.as_view(model=Product, queryset=Product.objects.none(), allow_empty=False)),
    path("p/<int:pk>/", Cached.as_view(), name="p"),
    path("slug/<slug:slug>/", DetailView.as_view(model=Category, slug_field="name")),
    path("hello/", Hello.as_view(extra_context={"x": 1})),
    path("go/", RedirectView.as_view(pattern_name="products", query_string=True)),
    path("gone/", RedirectView.as_view()),
    path("to/<int:pk>/", RedirectView.as_view(url="/p/%(pk)s/?100%%", permanent=True)),
]
c = Client()
for url in ("/products/", "/products/?page=2", "/products/?page=last", "/products/?page=9", "/products/?page=x", "/none/", "/p/1/", "/p/1/", "/p/99/", "/slug/Tea/", "/slug/x/", "/hello/", "/go/?a=1", "/gone/", "/to/5/"):
    try:
        r = c.get(url)
        print(url, r.status_code, r.content[:70] if r.status_code == 200 else "", r.headers.get("Location"), r.headers.get("Cache-Control"))
    except Exception as e:
        print(url, type(e).__name__, str(e)[:100])
Product.objects.filter(pk=1).update(name="Changed")
print(c.get("/p/1/").content, c.get("/products/").content[:20], c.post("/products/").status_code, c.head("/products/").status_code)
pages = Paginator(Product.objects.order_by("id"), 4, orphans=1, allow_empty_first_page=False)
print(pages.count, pages.num_pages, list(pages.page_range), pages.page(1), pages.page(2).object_list, pages.page(1).has_next(), pages.page(2).start_index(), pages.get_page("x").number, pages.get_page(99).number)
for bad in (0, "x", 9, 1.5, None):
    try:
        print(pages.page(bad))
    except (EmptyPage, PageNotAnInteger) as e:
        print(type(e).__name__, e)
print(list(Paginator(range(100), 5).get_elided_page_range(10)), Paginator([], 5).page(1), repr(Paginator("abc", 2).page(2)), Paginator([1, 2, 3], 2)[0] if hasattr(Paginator, "__getitem__") else list(Paginator([1, 2, 3], 2))[1])
cache.set("page", Paginator(list(range(5)), 2).page(2))
print(cache.get("page").object_list, cache.get("page").paginator.count)
