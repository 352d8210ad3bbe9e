# SHOP
# BACKENDS: locmem, redis
from django.core.cache import cache
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import get_list_or_404, get_object_or_404, render
from django.test import Client, RequestFactory
from django.urls import path, reverse_lazy
from django.views.decorators.cache import cache_page
from django.views.generic import DetailView, ListView, RedirectView, TemplateView, View
from shop.models import Product

runs = []


class Products(ListView):
    queryset = Product.objects.order_by("id")
    template_name = "shop/products.html"
    context_object_name = "products"
    paginate_by = 4

    def get_context_data(self, **kwargs):
        runs.append("list")
        return super().get_context_data(title="All", **kwargs)


class One(DetailView):
    model = Product
    template_name = "shop/product.html"

    def get_object(self, queryset=None):
        key = f"product:{self.kwargs['pk']}"
        return cache.get_or_set(key, lambda: super(One, self).get_object(queryset), 60)


class Home(TemplateView):
    template_name = "shop/dashboard.html"
    extra_context = {"stats": {"orders": 5}}


def api(request, pk):
    product = get_object_or_404(Product.objects.select_related("category"), pk=pk)
    return JsonResponse({"name": product.name, "category": product.category.name})


urlpatterns = [path("", Home.as_view(), name="home"), path("p/", cache_page(60)(Products.as_view())), path("p/<int:pk>/", One.as_view(), name="one"), path("api/<int:pk>/", api), path("go/", RedirectView.as_view(pattern_name="home")), path("r/", lambda r: render(r, "shop/product.html", {"product": {"name": "x", "stock": 0}}, status=201))]
client = Client()
print(client.get("/").content)
print(client.get("/p/").content == client.get("/p/").content, runs, client.get("/p/?page=2").context_data["page_obj"] if False else client.get("/p/?page=2").content)
print(client.get("/p/1/").content, client.get("/p/1/").context["product"] if client.get("/p/1/").context else None, client.get("/p/99/").status_code)
print(client.get("/api/4/").json(), client.get("/api/99/").status_code, client.get("/go/").url, client.get("/r/").status_code, client.get("/p/?page=9").status_code)
try:
    get_list_or_404(Product, stock__gt=9999)
except Http404 as e:
    print(e)
print(One.as_view().view_class.__name__, Home.as_view(extra_context={"stats": {}})(RequestFactory().get("/")).rendered_content[:20])
response = Home.as_view()(RequestFactory().get("/"))
print(type(response).__name__, response.is_rendered, response.template_name, response.render().is_rendered)
try:
    Home.as_view(nope=1)
except TypeError as e:
    print(e)
