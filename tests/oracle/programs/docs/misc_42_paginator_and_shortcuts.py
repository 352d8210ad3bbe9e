# SHOP
# BACKENDS: locmem, redis
from django.core.cache import cache
from django.core.paginator import EmptyPage, InvalidPage, PageNotAnInteger, Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, resolve_url
from django.urls import path
from shop.models import Category, Product

urlpatterns = [path("p/<int:pk>/", lambda r, pk: None, name="product")]
Product.get_absolute_url = lambda self: f"/p/{self.pk}/"
pages = Paginator(list(range(23)), 10, orphans=3)
print(pages.num_pages, list(pages.page_range), pages.page(2).object_list, pages.page(2).start_index(), pages.page(2).end_index(), pages.page(1).next_page_number(), pages.page(2).has_next())
for n in (0, 9, "x", 1.5, None):
    try:
        print(pages.page(n))
    except InvalidPage as e:
        print(n, type(e).__name__, e)
print(pages.get_page("x"), pages.get_page(99), pages.get_page(-1), Paginator([], 5).num_pages, Paginator([], 5, allow_empty_first_page=False).num_pages, list(Paginator(range(100), 5).get_elided_page_range(10)))
products = Paginator(Product.objects.order_by("id"), 4)
page = products.get_page(2)
cache.set("page", list(page))
print(page, len(page), page[0], list(page), cache.get("page"), page.paginator is products, page.has_other_pages())
print(redirect(Product.objects.get(pk=2)).url, redirect("product", pk=3).url, resolve_url("product", 4), resolve_url("/x/"), redirect("https://a.b/", permanent=True).status_code)
for call in (lambda: get_object_or_404(Product, pk=99), lambda: get_object_or_404(Product.objects.filter(stock=0), pk=1), lambda: get_object_or_404(Category.objects, name="Tea"), lambda: get_object_or_404("x", pk=1)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
