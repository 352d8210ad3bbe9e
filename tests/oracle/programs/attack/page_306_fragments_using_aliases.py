# SHOP
# BACKENDS: locmem, redis, dummy
# CACHES: {"default": {"KEY_PREFIX": "d"}, "frag": {"LOCATION": "+frag", "VERSION": 3, "TIMEOUT": 10}}
import time

from django.core.cache import cache, caches
from django.core.cache.utils import make_template_fragment_key
from django.template import Context, Template
from django.test import RequestFactory

n = 0


def tick():
    global n
    n += 1
    return n


def r(text, **c):
    try:
        return Template("{% load cache %}" + text).render(Context({"tick": tick, **c}))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for _ in range(2):
    print(r("{% cache 5 a %}{{ tick }}{% endcache %}"), r('{% cache 5 a using="frag" %}{{ tick }}{% endcache %}'), r("{% cache 5 a x using=alias %}{{ tick }}{% endcache %}", x=1, alias="default"))
print(make_template_fragment_key("a") in caches["frag"], make_template_fragment_key("a") in cache, cache.has_key(make_template_fragment_key("a", [1])))
print(r("{% cache 5 a using='nope' %}{{ tick }}{% endcache %}"), r("{% cache 5 a using=missing %}{{ tick }}{% endcache %}"), r("{% cache 5 a using=5 %}{{ tick }}{% endcache %}"), r("{% cache 5 using='frag' %}{{ tick }}{% endcache %}"))
for timeout in ("1.5", "'2'", "-1", "''", "t", "None", "True", "x|default:3"):
    print(timeout, [r("{% cache " + timeout + " b" + str(len(timeout)) + timeout[0].replace("'", "q").replace("-", "m") + " %}{{ tick }}{% endcache %}", t=9) for _ in range(2)])
print(r("{% for i in r %}{% cache 5 row i %}{{ i }}:{{ tick }} {% endcache %}{% endfor %}", r=[1, 2, 1, "1", None, 1.0, True]))
print(r("{% cache 5 u request.user.name %}{{ tick }}{% endcache %}"), r("{% cache 5 u '' %}{{ tick }}{% endcache %}"), r("{% cache 5 u %}{{ tick }}{% endcache %}"))
print(r("{% cache 5 esc %}{{ x }}{% endcache %}", x="<b>"), repr(caches["default"].get(make_template_fragment_key("esc"))), r("{% autoescape off %}{% cache 5 esc2 x %}{{ x }}{% endcache %}{% endautoescape %}", x="<b>"))
print(r("{% cache 5 out %}{% with y=2 %}{% cache 5 inn y %}{{ y }}{{ tick }}{% endcache %}{% endwith %}{% endcache %}"), r("{% cache 5 inn 2 %}{{ tick }}{% endcache %}"))
cache.set(make_template_fragment_key("pre"), "by hand", 10)
print(r("{% cache 5 pre %}{{ tick }}{% endcache %}"), cache.delete(make_template_fragment_key("pre")), cache.delete(make_template_fragment_key("pre")))
cache.set(make_template_fragment_key("none"), None)
print(repr(r("{% cache 5 none %}{{ tick }}{% endcache %}")))
cache.set(make_template_fragment_key("num"), 5)
print(repr(r("{% cache 5 num %}{{ tick }}{% endcache %}")))
for args in (("a",), ("a", []), ("a", ["1"]), ("a", [1]), ("a", [1, 2]), ("a", ["1:2"]), ("a", [None]), ("a", ["None"]), ("a", (True,)), ("", [""]), ("é", ["é"]), ("a", [b"x"]), ("a", "12"), ("a", {1: 2}), ("a b", [" "])):
    print(args, make_template_fragment_key(*args))
