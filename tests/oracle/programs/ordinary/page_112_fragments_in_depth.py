# SHOP
# BACKENDS: locmem, redis
# CACHES: {"template_fragments": {"LOCATION": "+frag"}, "other": {"LOCATION": "+other"}}
from django.core.cache import cache, caches
from django.core.cache.utils import make_template_fragment_key
from django.template import Context, Template, TemplateSyntaxError

n = 0


def count():
    global n
    n += 1
    return n


def render(source, **context):
    return Template("{% load cache %}" + source).render(Context({"count": count, **context}))


for source in ("{% cache 60 a %}{{ count }}{% endcache %}", "{% cache timeout b x.y %}{{ count }}{% endcache %}", '{% cache 60 c using="other" %}{{ count }}{% endcache %}', '{% cache 60 d 1 "two" x using="default" %}{{ count }}{% endcache %}', "{% cache None e %}{{ count }}{% endcache %}", "{% cache 0 f %}{{ count }}{% endcache %}", "{% cache '5' g %}{{ count }}{% endcache %}", "{% cache 60 h x|upper %}{{ count }}{% endcache %}"):
    print(source[:40], [render(source, timeout=30, x={"y": "z"}) if "x.y" in source else render(source, timeout=30, x="z") for _ in range(2)])
print(caches["template_fragments"].get(make_template_fragment_key("a")), cache.get(make_template_fragment_key("a")), caches["other"].get(make_template_fragment_key("c")), cache.get(make_template_fragment_key("d", [1, "two", "z"])))
for source in ("{% cache %}{% endcache %}", "{% cache 60 %}{% endcache %}", "{% cache 'x' a %}{% endcache %}", "{% cache nothing a %}{% endcache %}", "{% cache 60 a using='nowhere' %}{% endcache %}", "{% cache 60 a %}", "{% cache [] a %}{% endcache %}"):
    try:
        print(source, repr(render(source)))
    except Exception as e:
        print(source, type(e).__name__, e)
print(render("{% cache 60 u user.name %}{{ user.name|default:'nobody' }}{% endcache %}"), render("{% cache 60 outer %}<{% cache 60 inner %}{{ count }}{% endcache %}>{% endcache %}"))
print(render("{% cache 60 safe text %}{{ text }}{% endcache %}", text="<b>"), render("{% cache 60 safe text %}{{ text }}{% endcache %}", text="<b>"))
