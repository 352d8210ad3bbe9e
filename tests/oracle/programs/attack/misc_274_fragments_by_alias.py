# SHOP
# BACKENDS: locmem, redis
# CACHES: {"default": {}, "other": {"LOCATION": "+other"}}
from django.core.cache import caches
from django.core.cache.utils import make_template_fragment_key
from django.template import Context, Template

text = "{% load cache %}{% cache 60 box who using=store %}{{ n }}{% endcache %}"
for store, who, n in (("default", "a", 1), ("default", "a", 2), ("other", "a", 3), ("other", "b", 4), ("other", "a", 5), ("nope", "a", 6)):
    try:
        print(store, who, Template(text).render(Context({"store": store, "who": who, "n": n})))
    except Exception as e:
        print(type(e).__name__, e)
key = make_template_fragment_key("box", ["a"])
print(caches["default"].get(key), caches["other"].get(key), caches["other"].delete(key), Template(text).render(Context({"store": "other", "who": "a", "n": 7})))
