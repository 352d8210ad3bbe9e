# SHOP
# BACKENDS: locmem, redis
# CACHES: {"default": {}, "template_fragments": {"LOCATION": "+frag", "KEY_PREFIX": "tf"}}
import time

from django.core.cache import cache, caches
from django.core.cache.utils import make_template_fragment_key
from django.template import Context, Template, TemplateSyntaxError
from django.template.loader import render_to_string
from shop.templates import TEMPLATES

T = lambda text, **c: Template("{% load cache %}" + text).render(Context(c))
print(T("{% cache 60 a %}{{ x }}{% endcache %}", x=1), T("{% cache 60 a %}{{ x }}{% endcache %}", x=2))
print(T("{% cache 60 a y %}{{ x }}{% endcache %}", x=3, y=1), T("{% cache 60 a y %}{{ x }}{% endcache %}", x=4, y=1), T("{% cache 60 a y %}{{ x }}{% endcache %}", x=5, y="1"))
print(T("{% cache t b %}{{ x }}{% endcache %}", x=1, t=1), T("{% cache t b %}{{ x }}{% endcache %}", x=2, t="60"), T("{% cache None c %}{{ x }}{% endcache %}", x=1))
print(T("{% cache 60 d using='default' %}{{ x }}{% endcache %}", x=1), cache.get(make_template_fragment_key("d")), caches["template_fragments"].get(make_template_fragment_key("a")), caches["template_fragments"].get(make_template_fragment_key("a", [1])))
print(T("{% cache 0 z %}{{ x }}{% endcache %}", x=1), T("{% cache 0 z %}{{ x }}{% endcache %}", x=2))
print(T("{% cache 60 'quoted' %}{{ x }}{% endcache %}", x=1), caches["template_fragments"].get(make_template_fragment_key("'quoted'")))
print(T("{% cache 60 f a|upper b.c %}{{ x }}{% endcache %}", x=1, a="q", b={"c": 2}), caches["template_fragments"].get(make_template_fragment_key("f", ["Q", 2])))
for bad in ("{% cache %}{% endcache %}", "{% cache 60 %}{% endcache %}", "{% cache 60 a %}", "{% cache t a %}{% endcache %}", "{% cache 'x' a %}{% endcache %}", "{% cache 60 a using='nope' %}{% endcache %}", "{% cache 60 a using=alias %}{% endcache %}"):
    try:
        print(repr(T(bad)))
    except Exception as e:
        print(bad, type(e).__name__, e)
print(make_template_fragment_key("x"), make_template_fragment_key("x", []), make_template_fragment_key("x", ["a", 1, None, "é", "a:b"]), make_template_fragment_key("x", "ab"))
try:
    make_template_fragment_key("x", 5)
except TypeError as e:
    print(e)
TEMPLATES["outer.html"] = "{% load cache %}{% cache 60 outer %}[{% include 'inner.html' %}]{% endcache %}"
TEMPLATES["inner.html"] = "{% load cache %}{% cache 1 inner %}{{ n }}{% endcache %}"
print(render_to_string("outer.html", {"n": 1}), render_to_string("inner.html", {"n": 2}))
caches["template_fragments"].delete(make_template_fragment_key("outer"))
print(render_to_string("outer.html", {"n": 3}))
time.sleep(1.2)
print(render_to_string("outer.html", {"n": 4}), render_to_string("inner.html", {"n": 5}))
print(T("{% cache 60 forloop %}{% for i in r %}{{ forloop.counter }}{{ forloop.last|yesno:'!,' }}{% empty %}none{% endfor %}{% endcache %}", r=[1, 2]))
