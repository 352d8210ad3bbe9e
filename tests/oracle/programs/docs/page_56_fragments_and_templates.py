# SHOP
# BACKENDS: locmem, redis
from django.core.cache import cache
from django.core.cache.utils import make_template_fragment_key
from django.template import Context, Template, TemplateSyntaxError
from django.template.loader import render_to_string
from shop.models import Product

t = Template("{% load cache %}{% cache 60 box name %}{{ name }} {{ n }}{% endcache %}")
print(t.render(Context({"name": "a", "n": 1})), t.render(Context({"name": "a", "n": 2})), t.render(Context({"name": "b", "n": 3})))
print(cache.get(make_template_fragment_key("box", ["a"])), cache.delete(make_template_fragment_key("box", ["a"])), t.render(Context({"name": "a", "n": 4})))
none = Template("{% load cache %}{% cache None keep %}{{ n }}{% endcache %}")
print(none.render(Context({"n": 1})), none.render(Context({"n": 2})))
variable = Template("{% load cache %}{% cache t vbox %}{{ n }}{% endcache %}")
print(variable.render(Context({"n": 1, "t": 60})), variable.render(Context({"n": 2, "t": 60})))
using = Template('{% load cache %}{% cache 60 ubox using="default" %}{{ n }}{% endcache %}')
print(using.render(Context({"n": 1})), using.render(Context({"n": 2})))
for source, context in (("{% load cache %}{% cache 60 %}{% endcache %}", {}), ("{% cache 60 x %}{% endcache %}", {}), ("{% load cache %}{% cache t x %}{% endcache %}", {}), ("{% load cache %}{% cache t x %}{% endcache %}", {"t": "soon"}), ('{% load cache %}{% cache 60 x using="nope" %}{% endcache %}', {}), ("{% load cache %}{% cache 60 x %}", {})):
    try:
        print(repr(Template(source).render(Context(context))))
    except TemplateSyntaxError as e:
        print(type(e).__name__, e)
print(render_to_string("shop/product.html", {"product": Product.objects.get(pk=3)}))
print(Template("{% for p in products %}{{ forloop.counter }}{{ p.name|upper }}{% if not forloop.last %}, {% endif %}{% empty %}none{% endfor %}").render(Context({"products": Product.objects.order_by("id")[:2]})))
print(Template("{% if a and not b or c == 5 %}yes{% elif a %}a{% else %}no{% endif %}{# comment #}{{ d|default:'none' }}{{ e|length }}").render(Context({"a": 0, "c": 5, "e": [1, 2]})))
print(Template("{{ x }} {{ x|safe }} {{ y.key }} {{ y.items.0 }} {{ z.0 }} {{ nothing }}|{{ f }}").render(Context({"x": "<b>", "y": {"key": "v"}, "z": "abc", "f": lambda: "called"})))
print(Template("{% with total=n|add:2 %}{{ total }}{% endwith %} {{ names|join:', ' }} {{ text|truncatewords:2 }} {{ day|date:'Y-m-d' }}").render(Context({"n": 3, "names": ["a", "b"], "text": "one two three", "day": __import__("datetime").date(2026, 1, 5)})))
