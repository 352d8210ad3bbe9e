# SHOP
# CACHES: {"template_fragments": {"LOCATION": "+fragments", "TIMEOUT": 9}}
# BACKENDS: locmem, redis
from django.core.cache import cache, caches
from django.core.cache.utils import make_template_fragment_key
from django.http import HttpResponse
from django.shortcuts import render
from django.template import Context, RequestContext, Template, engines
from django.template.loader import get_template
from django.test import Client, RequestFactory
from django.urls import path
from shop.models import Product
from shop.templates import TEMPLATES

TEMPLATES["base.html"] = "<title>{% block title %}Shop{% endblock %}</title>{% block body %}{% endblock %}"
TEMPLATES["page.html"] = "{% extends 'base.html' %}{% load cache %}{% block title %}Tea - {{ block.super }}{% endblock %}{% block body %}{% cache 60 list user %}{% include 'item.html' with item=product only %}{% endcache %}{% endblock %}"
TEMPLATES["item.html"] = "<b>{{ item.name|lower }}</b> {{ item.price|floatformat:1 }} {{ user }}"
request = RequestFactory().get("/p/")
print(get_template("page.html").render({"product": Product.objects.get(pk=1), "user": "ada"}, request))
key = make_template_fragment_key("list", ["ada"])
print(cache.get(key), caches["template_fragments"].get(key))
Product.objects.filter(pk=1).update(name="Changed")
print(render(request, "page.html", {"product": Product.objects.get(pk=1), "user": "ada"}).content)
caches["template_fragments"].delete(key)
print(render(request, "page.html", {"product": Product.objects.get(pk=1), "user": "ada"}).content.decode()[-40:])
t = engines["django"].from_string("{% for p in products %}{% cycle 'odd' 'even' %}{{ p }}{% if p.stock > 50 %}!{% endif %} {% endfor %}{{ products|length }}{% firstof none '' 'x' %}{% now 'Y' as year %}{{ year|length }}{% url 'home' %}")
urlpatterns = [path("home/", lambda r: HttpResponse(""), name="home")]
print(t.render({"products": Product.objects.order_by("id")[:3]}))
print(Template("{% autoescape off %}{{ a }}{% endautoescape %}{{ a }}{{ a|safe }}{{ b|default_if_none:'none' }}{{ c|yesno:'y,n' }}{{ d|first }}{{ d|slice:':2' }}{{ e|pluralize }}{{ 1.50 }}{{ f }}{{ g|truncatechars:4 }}{{ h|title }}{{ d|join:'-' }}").render(Context({"a": "<&>", "b": None, "c": True, "d": [1, 2, 3], "e": 2, "f": 2.0, "g": "abcdefg", "h": "the tea"})))
print(Template("{% regroup ps by category as groups %}{% for g in groups %}{{ g.grouper }}:{{ g.list|length }} {% endfor %}{% spaceless %}<p> <b>x</b> </p>{% endspaceless %}{% verbatim %}{{ no }}{% endverbatim %}{% with a=1 b=2 %}{{ a|add:b }}{% endwith %}").render(Context({"ps": Product.objects.select_related("category").order_by("category_id", "id")})))
