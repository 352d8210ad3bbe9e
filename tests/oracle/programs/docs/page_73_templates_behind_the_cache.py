# SHOP
# BACKENDS: locmem, redis
from django.core.cache import cache
from django.http import HttpResponse
from django.shortcuts import render
from django.template.response import ContentNotRenderedError, SimpleTemplateResponse, TemplateResponse
from django.test import Client, RequestFactory, override_settings
from django.urls import path
from django.utils.decorators import method_decorator
from django.views.decorators.cache import cache_page
from django.views.generic import ListView, TemplateView
from shop.models import Category, Product
from shop.templates import TEMPLATES

TEMPLATES["shop/category_list.html"] = "{% for c in object_list %}{{ c.name }}:{{ c.product_set.count }} {% endfor %}{{ page_obj.number }}"
TEMPLATES["hello.html"] = "Hello {{ name|default:'you' }} {{ view.kwargs.n }} {{ request.path }}"
rendered = []


@method_decorator(cache_page(60), name="dispatch")
class Categories(ListView):
    model = Category
    paginate_by = 2
    ordering = "name"

    def get_queryset(self):
        rendered.append("list")
        return super().get_queryset()


class Hello(TemplateView):
    template_name = "hello.html"

    def get_context_data(self, **kwargs):
        rendered.append("hello")
        return super().get_context_data(name=self.request.GET.get("name"), **kwargs)


urlpatterns = [path("c/", Categories.as_view()), path("h/<int:n>/", cache_page(60)(Hello.as_view()))]
client = Client()
for address in ("/c/", "/c/", "/c/?page=2", "/c/?page=2", "/h/1/", "/h/1/", "/h/2/?name=ada", "/h/2/?name=ada"):
    response = client.get(address)
    print(address, response.content, type(response).__name__, response.status_code)
print(rendered)
request = RequestFactory().get("/x/")
response = TemplateResponse(request, "hello.html", {"name": "<b>"}, status=201, headers={"X-A": "1"})
try:
    response.content
except ContentNotRenderedError as e:
    print(e)
response.add_post_render_callback(lambda r: cache.set("rendered", r))
try:
    cache.set("early", response)
except ContentNotRenderedError as e:
    print(e)
print(response.render().content, response.status_code, response["x-a"], cache.get("rendered").content, hasattr(cache.get("rendered"), "template_name"))
response.context_data = {"name": "again"}
print(response.render().content)
print(SimpleTemplateResponse("hello.html", {"name": "s"}).render().content, render(request, ["nope.html", "hello.html"], {"name": 5}).content)
