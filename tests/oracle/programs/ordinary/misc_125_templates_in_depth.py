# SHOP
# BACKENDS: locmem
import datetime

from django.template import Context, Template, TemplateDoesNotExist, TemplateSyntaxError, engines
from django.template.loader import get_template, render_to_string, select_template
from django.test import RequestFactory
from shop.models import Product
from shop.templates import TEMPLATES

TEMPLATES["base.html"] = "<{% block title %}base{% endblock %}>{% block body %}{% endblock %}"
TEMPLATES["child.html"] = '{% extends "base.html" %}{% block title %}{{ block.super }}+child{% endblock %}{% block body %}{% include "part.html" with n=5 only %}{% endblock %}'
TEMPLATES["part.html"] = "part {{ n }}{{ name }}"
print(render_to_string("child.html", {"name": "hidden"}), get_template("part.html").render({"n": 1, "name": "<b>"}), select_template(["none.html", "part.html"]).template.name)
for source in (
    "{{ p.name|upper }} {{ p.price|floatformat }} {{ p.price|floatformat:1 }} {{ p.category.name|lower }}",
    "{% for x in items %}{{ forloop.counter }}{{ forloop.counter0 }}{{ forloop.revcounter }}{{ forloop.first }}{{ forloop.last }}{{ x }},{% endfor %}",
    "{% for k, v in pairs.items %}{{ k }}={{ v }};{% endfor %}{% for a in none %}{% empty %}nothing{% endfor %}",
    "{% if a and not b or c %}yes{% elif a %}a{% else %}no{% endif %}{% if items|length > 2 %}many{% endif %}{% if 2 in items %}two{% endif %}{% if p.stock >= 120 %}full{% endif %}",
    "{{ html }} {{ html|safe }} {{ html|escape }} {{ html|striptags }} {% autoescape off %}{{ html }}{% endautoescape %}",
    "{{ nothing }}|{{ nothing|default:'d' }}|{{ none|default_if_none:'n' }}|{{ p.nothing.more }}|{{ items.5 }}|{{ items.1 }}",
    "{{ items|join:', ' }} {{ items|first }} {{ items|last }} {{ items|slice:':2' }} {{ items|length }} {{ 'a b c'|wordcount }} {{ 'abc'|truncatechars:2 }} {{ 'a b c'|truncatewords:2 }}",
    "{{ d|date:'Y-m-d' }} {{ d|time:'H:i' }} {{ d }} {{ 5|add:3 }} {{ 'x'|add:'y' }} {{ 7|divisibleby:7 }} {{ True|yesno:'y,n' }} {{ 3|pluralize }} {{ 1|pluralize:'y,ies' }}",
    "{% with total=p.stock %}{{ total }}{% endwith %} {% comment %}no{% endcomment %}{# no #}{% verbatim %}{{ raw }}{% endverbatim %}",
    "{% firstof nothing '' 'third' %} {% cycle 'a' 'b' %} {% spaceless %}<a> <b></b> </a>{% endspaceless %} {% templatetag openblock %}",
    "{{ 'a b'|urlencode }} {{ 'Ü b'|slugify }} {{ 'abc'|capfirst }} {{ 'a'|center:3 }}| {{ 'x,y'|cut:',' }} {{ items|dictsort:0 }} {{ 1234567|filesizeformat }} {{ 'line\nline'|linebreaksbr }}",
    "{% regroup products by category as groups %}{% for g in groups %}{{ g.grouper }}:{{ g.list|length }} {% endfor %}",
    "{{ '<a>'|linebreaks }} {{ html|force_escape }} {{ 'it\\'s'|addslashes }} {{ 3.14159|stringformat:'.2f' }} {{ 'abc'|make_list }} {{ pairs|json_script:'id' }}",
    "{% url 'none' %}", "{% nothing %}", "{{ x|nothing }}", "{% if %}{% endif %}", "{% for x items %}{% endfor %}", "{% endif %}", "{{ a b }}", "{% include 'none.html' %}", "{% extends 'none.html' %}", "{{ _x }}", "{{ }}", "{% block a %}{% endblock %}{% block a %}{% endblock %}",
):
    try:
        print(Template(source).render(Context({"p": Product.objects.get(pk=1), "items": [1, 2, 3], "pairs": {"k": "v"}, "a": 1, "b": 0, "c": None, "none": None, "html": "<i>x</i>", "d": datetime.datetime(2026, 1, 5, 9, 30), "products": Product.objects.order_by("category", "id")})))
    except Exception as e:
        print(source[:30], type(e).__name__, str(e)[:140])
try:
    get_template("nope.html")
except TemplateDoesNotExist as e:
    print(e, e.tried != None)
print(engines["django"].from_string("{{ request.path }}").render({}, RequestFactory().get("/x/")))
