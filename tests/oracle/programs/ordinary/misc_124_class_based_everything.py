# SHOP
# BACKENDS: locmem, redis
from django.core.cache import cache
from django.http import Http404, HttpResponse, JsonResponse
from django.test import Client, RequestFactory
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.views.decorators.cache import cache_page
from django.views.generic import DetailView, ListView, RedirectView, TemplateView, View
from shop.models import Category, Order, Product
from shop.templates import TEMPLATES

TEMPLATES["shop/product_list.html"] = "{% for p in object_list %}{{ p.pk }}:{{ p }} {% empty %}none{% endfor %}{% if is_paginated %}page {{ page_obj.number }} of {{ paginator.num_pages }}{% endif %}"
TEMPLATES["shop/product_detail.html"] = "{{ object }} {{ product.stock }} {{ view.kwargs.pk }}"
TEMPLATES["shop/category_detail.html"] = "{{ category }} {{ extra }}"


class Products(ListView):
    model = Product
    paginate_by = 2
    ordering = ["-price"]

    def get_queryset(self):
        queryset = super().get_queryset()
        wanted = self.request.GET.get("category")
        return queryset.filter(category__name=wanted) if wanted else queryset


class OneCategory(DetailView):
    model = Category
    slug_field = "name"
    slug_url_kwarg = "name"
    extra_context = {"extra": "more"}


class JSONMixin:
    def render_to_response(self, context, **kwargs):
        return JsonResponse({"product": context["object"].name})


class Api(JSONMixin, DetailView):
    queryset = Product.objects.filter(stock__gt=0)


urlpatterns = [
    path("", cache_page(60)(Products.as_view()), name="products"),
    path("p/<int:pk>/", DetailView.as_view(model=Product), name="product"),
    path("c/<str:name>/", OneCategory.as_view()),
    path("api/<int:pk>/", Api.as_view()),
    path("old/<int:pk>/", RedirectView.as_view(pattern_name="product", permanent=True)),
    path("gone/", RedirectView.as_view()),
    path("empty/", ListView.as_view(queryset=Product.objects.filter(stock=9999), allow_empty=False, template_name="shop/product_list.html")),
]
client = Client()
for address in ("/", "/?page=2", "/?page=last", "/?page=9", "/?page=x", "/?category=Cups", "/?category=None", "/p/1/", "/p/99/", "/c/Tea/", "/c/Nope/", "/api/1/", "/api/3/", "/old/4/", "/gone/", "/empty/"):
    response = client.get(address)
    print(address, response.status_code, response.content.decode() if response.status_code == 200 else response.get("Location"))
view = Products()
view.setup(RequestFactory().get("/?page=2"))
view.object_list = view.get_queryset()
context = view.get_context_data()
print(sorted(context), context["page_obj"], context["is_paginated"], view.get_template_names(), view.get_context_object_name(view.object_list))
for bad in (lambda: ListView.as_view()(RequestFactory().get("/")), lambda: DetailView.as_view(model=Product)(RequestFactory().get("/")), lambda: TemplateView.as_view()(RequestFactory().get("/"))):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
