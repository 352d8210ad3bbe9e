from django.core.cache import cache

def show(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as e:
        print(label, "->", type(e).__module__, type(e).__name__, "" if "unhashable" in str(e) else str(e)[:300])

def gen(*a):
    yield from a
show("1", lambda: cache.set_many([("a", 1)]))
show("2", lambda: cache.set_many({}))
show("3", lambda: cache.set_many(None))
show("4", lambda: cache.get_many("ab"))
show("5", lambda: cache.set_many({"a": 1, "b": 2, 1: "one", "1": "text"}))
show("6", lambda: sorted(map(str, cache.get_many([1, "1", "a", "zz"]).items())))
show("7", lambda: sorted(cache.get_many(gen("a", "b"))))
show("8", lambda: cache.delete_many(gen("a", "b")))
show("9", lambda: cache.delete_many(gen()))
show("10", lambda: cache.delete_many([]))
show("11", lambda: cache.delete_many(None))
show("12", lambda: cache.delete_many("xy"))
show("13", lambda: cache.get_many([]))
show("14", lambda: cache.get_many(gen()))
show("15", lambda: cache.get_many(None))
show("16", lambda: cache.get_many({}))
show("17", lambda: cache.get_many(5))
show("18", lambda: cache.set_many({"ok": 1, "bad": (x for x in ()), "after": 3}))
show("19", lambda: sorted(cache.get_many(["ok", "bad", "after"])))
show("20", lambda: cache.set_many({"ok1": 1, "bad key": 2, "after1": 3}))
show("21", lambda: sorted(cache.get_many(["ok1", "after1"])))
show("22", lambda: cache.get_many([[1], "ok"]))
show("23", lambda: cache.set([1], "list")); show("24", lambda: cache.get([1])); show("25", lambda: cache.get_many([[1]])); show("26", lambda: cache.get_many([(1, 2), "ok"]))
show("27", lambda: cache.set_many({"t": 1}, timeout=0)); show("28", lambda: cache.get("t"))
show("29", lambda: cache.set_many({"big": "x" * 2_000_000, "small": 1})); show("30", lambda: (cache.get("small"), len(cache.get("big") or "")))
cache.set("old", 1)
show("31", lambda: cache.set("old", "x" * 2_000_000)); show("32", lambda: len(str(cache.get("old"))))
cache.set("old", 1)
show("33", lambda: cache.add("new", "x" * 2_000_000)); show("33b", lambda: cache.add("old", "x" * 2_000_000)); show("34", lambda: cache.get("old"))
show("35", lambda: cache.get_many(["b", "old", "ok", "old"]))
show("36", lambda: cache.get_or_set("n", None)); show("37", lambda: cache.get_or_set("n", 5)); show("38", lambda: cache.get_or_set("nope"))
show("39", lambda: cache.add("n", 1)); show("40", lambda: cache.get_many(["n"])); show("41", lambda: cache.get("n", 7)); show("42", lambda: cache.has_key("n"))
show("43", lambda: cache.get_or_set("big2", lambda: "x" * 2_000_000) is not None)
