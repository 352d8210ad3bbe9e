import warnings
from django.core.cache import cache, CacheKeyWarning

def show(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as e:
        print(label, "->", type(e).__module__, type(e).__name__, str(e)[:300])

with warnings.catch_warnings(record=True) as ws:
    for i in range(3):
        show("s", lambda: cache.set("a b", 1)); show("s", lambda: cache.set("c d", 1))
print(len(ws), [str(w.message) for w in ws])
with warnings.catch_warnings(record=True) as ws:
    warnings.simplefilter("always")
    for f in (lambda: cache.get_or_set("x y", 1), lambda: cache.get_or_set("x y", 1), lambda: cache.incr("x y"), lambda: cache.incr_version("x y"), lambda: cache.get_many(["x y", "ok"]), lambda: cache.set_many({"x y": 1}), lambda: cache.delete_many(["x y"]), lambda: cache.add("x y", 1), lambda: "x y" in cache, lambda: cache.touch("x y"), lambda: cache.decr("x y"), lambda: cache.make_key("x y"), lambda: cache.set("\x00" * 300, 1)):
        n = len(ws); show("f", f); print(len(ws) - n)
with warnings.catch_warnings():
    warnings.simplefilter("error", CacheKeyWarning)
    show("e", lambda: cache.set("x y", 1)); show("e", lambda: cache.get("x" * 260)); show("e", lambda: cache.get_many(["x y"]))
with warnings.catch_warnings(record=True) as ws:
    warnings.simplefilter("ignore", RuntimeWarning)
    show("i", lambda: cache.set("x y", 1)); print(len(ws))
