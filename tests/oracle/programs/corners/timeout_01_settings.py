# CACHES: {"default": {"TIMEOUT": "2"}, "soon": {"TIMEOUT": "soon"}, "neg": {"TIMEOUT": -5}, "frac": {"TIMEOUT": 1.9}, "true": {"TIMEOUT": true}, "lower": {"timeout": 7}, "list": {"TIMEOUT": [1]}}
from django.core.cache import cache, caches
from django.core.cache.backends.base import DEFAULT_TIMEOUT

def show(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as e:
        print(label, "->", type(e).__module__, type(e).__name__, str(e)[:300])

for a in ("default", "soon", "neg", "frac", "true", "lower", "list"):
    c = caches[a]
    show(a, lambda: (c.default_timeout, c.set("k", 1), c.get("k"), c.add("q" + a, 1), c.get("q" + a), c.touch("k"), c.get("k"), c.set("z", 1, DEFAULT_TIMEOUT), c.get("z")))
cache.default_timeout = 0
show("changed", lambda: (cache.set("k", 1), cache.get("k")))
cache.version = 5
cache.key_prefix = "pp"
show("mk", lambda: cache.make_key("k"))
show("gbt", lambda: type(cache.get_backend_timeout(5)).__name__)
show("gbt", lambda: cache.get_backend_timeout(None))
show("gbt0", lambda: cache.get_backend_timeout(0) and 1)
