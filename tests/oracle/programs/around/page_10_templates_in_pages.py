# SHOP
# BACKENDS: locmem, redis
from django.core.cache import cache
from django.core.cache.utils import make_template_fragment_key
from django.http import HttpResponse
from django.template import Context, Template, engines
from django.template.response import TemplateResponse
from django.test import RequestFactory
from django.utils.cache import get_cache_key
from django.views.decorators.cache import cache_page
from shop.models import Product

template = Template("{% load cache %}{% cache 60 rows who %}{% for p in products %}{{ p.name }}{% if not forloop.last %}, {% endif %}{% endfor %}{% endcache %}")
print(template.render(Context({"products": Product.objects.order_by("id")[:2], "who": "ada"})))
Product.objects.filter(pk=1).update(name="changed")
print(template.render(Context({"products": Product.objects.order_by("id")[:2], "who": "ada"})))
print(template.render(Context({"products": Product.objects.order_by("id")[:2], "who": "bob"})))
print(cache.get(make_template_fragment_key("rows", ["ada"])), cache.delete(make_template_fragment_key("rows", ["ada"])))
print(template.render(Context({"products": Product.objects.order_by("id")[:1], "who": "ada"})))
n = 0


@cache_page(60)
def page(request):
    global n
    n += 1
    return TemplateResponse(request, engines["django"].from_string("run {{ n }} {{ text }}"), {"n": n, "text": "<b>"})


rf = RequestFactory()
response = page(rf.get("/t/"))
print(response.is_rendered, get_cache_key(rf.get("/t/")))
response.render()
print(response.content, get_cache_key(rf.get("/t/")) is not None)
second = page(rf.get("/t/"))
print(second.content, type(second).__name__, second.is_rendered if hasattr(second, "is_rendered") else "-")
