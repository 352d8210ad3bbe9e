# SHOP
# BACKENDS: locmem, redis
import datetime
from decimal import Decimal

from django.core.cache import cache
from django.core.paginator import EmptyPage, PageNotAnInteger, Paginator
from django.shortcuts import get_list_or_404, get_object_or_404, render
from django.template import Context, Template, TemplateSyntaxError, engines
from django.template.loader import get_template, render_to_string, select_template
from django.test import RequestFactory
from django.utils.safestring import mark_safe
from shop.models import Category, Product
from shop.templates import TEMPLATES


def t(text, **c):
    try:
        print(repr(text)[:50], repr(Template(text).render(Context(c))))
    except Exception as e:
        print(repr(text)[:50], type(e).__name__, str(e)[:160])


day = datetime.date(2026, 3, 5)
for text in ("{{ x }}", "{{ x|upper }}", "{{ x.0 }}", "{{ x.y.z }}", "{{ x|default:'none' }}", "{{ x|length }}", "{{ x|join:', ' }}", "{{ x|first }}{{ x|last }}", "{% for a in x %}{{ forloop.counter0 }}{{ a }}{% if not forloop.last %},{% endif %}{% empty %}-{% endfor %}", "{% if x %}yes{% else %}no{% endif %}", "{{ x|yesno }}", "{{ x|default_if_none:'N' }}", "{{ x|slice:':2' }}", "{{ x|linebreaksbr }}", "{{ x|urlencode }}", "{{ x|truncatechars:3 }}", "{{ x|add:1 }}", "{{ x|floatformat:2 }}", "{{ x|date:'Y' }}", "{{ x|json_script:'id' }}", "{{ x|pluralize }}", "{{ x|stringformat:'s' }}", "{{ x|safe }}", "{{ x|escape }}", "{{ x|dictsort:'a' }}", "{{ x|random }}", "{{ x|cut:' ' }}", "{{ x|wordcount }}", "{{ x|title }}", "{{ x|slugify }}", "{{ x|filesizeformat }}", "{{ x|divisibleby:2 }}", "{{ x|center:7 }}|{{ x|ljust:5 }}|", "{{ x|make_list }}", "{{ x|addslashes }}", "{{ x|capfirst }}", "{{ x|striptags }}", "{{ x|wordwrap:3 }}", "{{ x|truncatewords:1 }}", "{{ x|urlize }}", "{{ x|length_is:1 }}"):
    for value in ("a <b> c", [1, 2, 3], None, 0, Decimal("1.5"), {"a": 1}):
        if "random" in text and isinstance(value, (list, str)):
            continue
        t(text, x=value)
for text in ("{% with a=1 b=x %}{{ a }}{{ b }}{% endwith %}", "{% firstof a b 'c' %}", "{% spaceless %}<p> <b>x</b> </p>{% endspaceless %}", "{% comment %}{{ x }}{% endcomment %}", "{# c #}", "{% verbatim %}{{ x }}{% endverbatim %}", "{% for k, v in d.items %}{{ k }}={{ v }};{% endfor %}", "{% regroup l by kind as g %}{% for k in g %}{{ k.grouper }}:{{ k.list|length }} {% endfor %}", "{% if a == 1 and not b or c in l %}1{% elif d %}2{% endif %}", "{% if x is None %}n{% endif %}", "{% if 1 < 2 < 3 %}x{% endif %}", "{% now 'Y' %}" if False else "{% templatetag openblock %}", "{% autoescape off %}{{ h }}{% endautoescape %}", "{% include 'no.html' %}", "{% nope %}", "{{ x|nope }}", "{% if %}", "{% for %}{% endfor %}", "{{ }}", "{% endif %}", "{% for a in x %}", "{{ x y }}", "{{ x|add }}", "{% url 'nope' %}", "{% csrf_token %}", "{{ day|date:'D d M Y' }} {{ day|timesince:day }}", "{{ d.items.0.0 }}", "{{ forloop.counter }}", "{{ block.super }}"):
    t(text, x=None, a="", b=0, d={"k": "v"}, l=[{"kind": 1}, {"kind": 1}, {"kind": 2}], h="<b>", day=day)
TEMPLATES.update({"base.html": "<{% block a %}A{% endblock %}{% block b %}B{% endblock %}>", "child.html": "{% extends 'base.html' %}{% block a %}[{{ block.super }}{{ x }}]{% endblock %}", "inc.html": "{{ x }}-{{ y }}", "page.html": "{% include 'inc.html' with y=2 only %}{% include name %}"})
print(render_to_string("child.html", {"x": 1}), render_to_string(["none.html", "inc.html"], {"x": 1}), get_template("inc.html").render({"y": "<"}), select_template(["x", "base.html"]).template.name, render_to_string("page.html", {"x": 9, "name": "inc.html"}))
rf = RequestFactory()
r = render(rf.get("/"), "inc.html", {"x": 1}, status=201, content_type="text/plain")
print(r.status_code, r.content, r["Content-Type"], engines["django"].from_string("{{ a }}").render({"a": "&"}))
for call in (lambda: get_object_or_404(Product, pk=99), lambda: get_object_or_404(Product.objects.filter(stock=0), pk=3), lambda: get_list_or_404(Product, stock=10**6), lambda: get_object_or_404("x", pk=1), lambda: get_list_or_404(Category.objects.order_by("id"))):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, str(e)[:150])
p = Paginator(Product.objects.order_by("id"), 4, orphans=1)
print(p.count, p.num_pages, list(p.page_range), p.page(1).object_list, p.page(1).has_next(), p.page(2).has_previous() if p.num_pages > 1 else None, p.page(1).start_index(), p.page(1).end_index(), repr(p.page(1)), p.get_page("x").number, p.get_page(99).number, list(p.get_elided_page_range(1)))
for n in (0, -1, 99, "x", None, 1.0, 1.5, "1"):
    try:
        print(n, p.page(n))
    except (EmptyPage, PageNotAnInteger) as e:
        print(n, type(e).__name__, e)
cache.set("page", p.page(1).object_list)
print(len(cache.get("page")))
