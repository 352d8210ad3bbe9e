# CACHES: {"second": {"VERSION": 2}, "pre": {"KEY_PREFIX": "p", "VERSION": "x"}, "none": {"VERSION": null}}
from django.core.cache import cache, caches

def show(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as e:
        print(label, "->", type(e).__module__, type(e).__name__, str(e)[:300])

for v in (1, 2, 0, -1, 1.0, "1", "x", None, True, (1,), "", b"v"):
    show(f"{v!r} set", lambda: cache.set("k", repr(v), version=v))
    show("  get", lambda: (cache.get("k", version=v), cache.get("k"), caches["second"].get("k")))
    show("  incr_version", lambda: cache.incr_version("k", version=v))
    show("  get", lambda: cache.get("k", version=v))
    show("  decr_version", lambda: cache.decr_version("k", version=v))
    show("  incr_version 0", lambda: cache.incr_version("k", 0, version=v))
    show("  incr_version .5", lambda: cache.incr_version("k", 0.5, version=v))
    show("  mk", lambda: cache.make_key("k", v))
    show("  many", lambda: cache.get_many(["k"], version=v))
    show("  del", lambda: cache.delete("k", version=v))
for a in ("second", "pre", "none"):
    c = caches[a]
    show(a, lambda: (c.set("z", a), c.get("z"), c.make_key("z"), c.version, c.key_prefix, c.default_timeout))
    show(a, lambda: c.incr_version("z"))
cache.set("o", 1); cache.set("o", 2, version=2)
show("over", lambda: (cache.incr_version("o"), cache.get("o"), cache.get("o", version=2)))
show("many", lambda: (cache.incr_version("o", 5, version=2), cache.get("o", version=7), cache.decr_version("o", 3, 7), cache.get("o", version=4)))
