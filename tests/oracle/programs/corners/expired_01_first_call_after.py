import time
from django.core.cache import cache

def show(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as e:
        print(label, "->", type(e).__module__, type(e).__name__, str(e)[:300])

cache.set("a", 1, 1); cache.set("b", 2, 1); cache.set("c", 3, 1); cache.set("d", 4, 1); cache.set("e", 5, 1); cache.set("f", 6, 1); cache.set("g", 7, 1); cache.set("h", 8, 1); cache.set("i", 9, 1); cache.set("j", 9, 1); cache.set("k", 9, 1)
time.sleep(2.2)
show("touch a", lambda: cache.touch("a", 60)); show("get", lambda: cache.get("a"))
show("touch a again", lambda: cache.touch("a", 60))
show("delete b", lambda: cache.delete("b")); show("delete b", lambda: cache.delete("b"))
show("has c", lambda: "c" in cache); show("delete c", lambda: cache.delete("c"))
show("get d", lambda: cache.get("d", "dd")); show("delete d", lambda: cache.delete("d"))
show("add e", lambda: cache.add("e", "new")); show("get", lambda: cache.get("e"))
show("incr f", lambda: cache.incr("f")); show("delete f", lambda: cache.delete("f"))
show("gos g", lambda: cache.get_or_set("g", "new"))
show("incr_version h", lambda: cache.incr_version("h"))
show("get_many", lambda: cache.get_many(["i", "h"])); show("delete i", lambda: cache.delete("i"))
show("touch none j", lambda: cache.touch("j", None)); show("get", lambda: cache.get("j"))
show("touch 0 k", lambda: cache.touch("k", 0)); show("get", lambda: cache.get("k"))
