# SHOP
# BACKENDS: locmem
import datetime

from django import template
from django.template import Context, RequestContext, Template, TemplateDoesNotExist, TemplateSyntaxError, engines
from django.template.loader import get_template, render_to_string, select_template
from django.test import RequestFactory
from django.utils.safestring import mark_safe
from shop.models import Product
from shop.templates import TEMPLATES

data = {"name": "T<e>a", "n": 3, "list": ["b", "a", "c"], "d": {"k": "v", "items": 5}, "at": datetime.datetime(2026, 1, 5, 9, 30, tzinfo=datetime.timezone.utc), "none": None, "safe": mark_safe("<b>"), "f": lambda: "called", "price": 4.5, "empty": [], "html": "<p>one <b>two</b></p>", "rows": [{"g": 1, "v": "x"}, {"g": 1, "v": "y"}, {"g": 2, "v": "z"}]}


def t(text, **extra):
    try:
        print(text, "=>", Template(text).render(Context({**data, **extra})))
    except Exception as e:
        print(text, "=>", type(e).__name__, str(e)[:130])


for text in ("{{ name }} {{ name|safe }} {{ safe }} {{ missing }}|{{ none }} {{ none|default:'x' }} {{ missing|default_if_none:'y' }}", "{{ d.k }} {{ d.items }} {{ list.1 }} {{ list.9 }} {{ f }} {{ name.upper }} {{ n.real }}", "{{ list|join:', ' }} {{ list|length }} {{ list|first }} {{ list|last }} {{ list|slice:':2' }} {{ list|dictsort:0 }} {{ list|length }}", "{{ n|add:2 }} {{ n|add:'x' }} {{ name|add:'x' }} {{ n|divisibleby:3 }} {{ n|pluralize }} {{ n|pluralize:'y,ies' }} {{ price|floatformat }} {{ price|floatformat:2 }} {{ price|floatformat:'-2' }} {{ 1234567|floatformat:'2g' }}", "{{ at|date:'Y-m-d' }} {{ at|date }} {{ at|time:'H:i' }} {{ at|timesince:at }} {{ none|date }}|{{ name|date }}", "{{ name|upper }} {{ name|lower }} {{ name|title }} {{ name|capfirst }} {{ name|center:9 }}| {{ name|ljust:6 }}| {{ name|rjust:6 }} {{ name|cut:'e' }} {{ name|slugify }} {{ name|truncatechars:3 }} {{ 'a b c'|truncatewords:2 }} {{ name|wordcount }} {{ html|striptags }}", "{{ name|escape }} {{ name|force_escape }} {{ name|urlencode }} {{ name|linebreaksbr }} {{ 'a\"b'|addslashes }} {{ n|stringformat:'03d' }} {{ n|yesno:'y,n,m' }} {{ none|yesno }} {{ name|make_list }} {{ 1024|filesizeformat }} {{ d|json_script:'i' }}", "{% if n > 2 and not none or name == 'x' %}a{% elif n %}b{% else %}c{% endif %}{% if 'a' in list %}in{% endif %}{% if 'z' not in list %}out{% endif %}{% if none is None %}none{% endif %}", "{% for x in list %}{{ forloop.counter }}{{ forloop.counter0 }}{{ forloop.revcounter }}{{ x }}{% if not forloop.last %},{% endif %}{% endfor %}{% for x in empty %}{% empty %}nothing{% endfor %}{% for x in list reversed %}{{ x }}{% endfor %}{% for a, b in d.items %}{{ a }}{% endfor %}", "{% for x in list %}{% endfor %}{% for x in list %}{% cycle 'o' 'e' %}{% endfor %}", "{% with a=1 b=n %}{{ a }}{{ b }}{% endwith %}{{ a }}{% comment %}x{% endcomment %}{# y #}{% verbatim %}{{ z }}{% endverbatim %}{% spaceless %}<a> </a> <b>{% endspaceless %}{% autoescape off %}{{ name }}{% endautoescape %}{% firstof none '' name %}{% templatetag openblock %}", "{% regroup rows by g as gs %}{% for g in gs %}{{ g.grouper }}:{% for r in g.list %}{{ r.v }}{% endfor %};{% endfor %}", "{% now 'Y' as y %}{{ y|length }}", "{% if %}", "{% nope %}", "{{ name|nope }}", "{{ }}", "{% for x %}{% endfor %}", "{% if n %}", "{{ name.0.x|upper }}", "{% include 'nope.html' %}", "{% extends 'nope.html' %}", "{{ n|date:'Y'|upper }}", "{{ 'x'|add }}", "{{ list|slice:'x' }}", "{{ _name }}", "{{ n.__class__ }}", "{% url 'nope' %}", "{% url 'nope' as u %}[{{ u }}]", "{% csrf_token %}", "{{ 1.5 }} {{ -3 }} {{ 'lit' }} {{ \"q\"|upper }} {{ True }} {{ None }}"):
    t(text)
TEMPLATES["base.html"] = "<{% block a %}base a{% endblock %}|{% block b %}{% block c %}c{% endblock %}{% endblock b %}>"
TEMPLATES["child.html"] = "{% extends 'base.html' %}{% block a %}child {{ block.super }}{% endblock %}{% block c %}{{ x }}{% endblock %}"
TEMPLATES["inc.html"] = "[{{ x }}{{ y }}]"
print(render_to_string("child.html", {"x": 1}), render_to_string(["nope.html", "inc.html"], {"x": 2}), get_template("inc.html").render({"x": 3, "y": "<"}))
t("{% include 'inc.html' with x=5 %}{% include 'inc.html' with x=6 only %}{% include tpl %}", y=7, tpl="inc.html")
t("{% include missing_name %}")
for bad in (lambda: get_template("nope.html"), lambda: select_template(["a.html", "b.html"]), lambda: select_template([]), lambda: render_to_string("child.html", 5)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
request = RequestFactory().get("/x/")
print(render_to_string("inc.html", {"x": 1}, request), Template("{{ request.path }}").render(RequestContext(request, {"a": 1})), engines["django"].from_string("{{ a }}").render({"a": "<"}))
c = Context({"a": 1})
with c.push(b=2):
    print(c["a"], c["b"], c.get("z"), "a" in c, c.flatten()["b"])
c["n"] = 5
print(c.pop() if False else c["n"], "b" in c, c.update({"q": 1})["q"])
print(Template("{{ p }} {{ p.price }} {{ p.category.name }} {{ p.nope }} {{ p.delete }}|").render(Context({"p": Product.objects.get(pk=1)})), Product.objects.filter(pk=1).exists())
