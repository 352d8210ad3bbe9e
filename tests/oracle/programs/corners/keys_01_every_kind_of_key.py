from django.core.cache import cache

def show(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as e:
        print(label, "->", type(e).__module__, type(e).__name__, "" if "unhashable" in str(e) else str(e)[:300])

class K:
    def __str__(self): return "kk"
class Bad:
    def __str__(self): raise RuntimeError("no text")
keys = [1, "1", 1.0, True, None, b"a", (1, 2), [1], {"a": 1}, {1}, K(), "é"*130, "日本"*50, "x"*247, "x"*246, "x"*248, "a b", "a\tb", "a\nb", "a\x7fb", "\x80", "\u00a0", "", "a\x00b", " "*300, Bad(), "%s", "%d", "\u3000x", "\x85", "\x1c", frozenset([1])]
import warnings
warnings.simplefilter("always")
for k in keys:
    with warnings.catch_warnings(record=True) as ws:
        try: name = ascii(k)[:30] if type(k) is not K else "K"
        except Exception: name = "?"
        if isinstance(k, Bad): name = "Bad"
        show(name + " set", lambda: cache.set(k, "v"))
        show("  get", lambda: cache.get(k))
        show("  get d", lambda: cache.get(k, "d"))
        show("  add", lambda: cache.add(k, "v"))
        show("  has", lambda: cache.has_key(k))
        show("  in", lambda: k in cache)
        show("  touch", lambda: cache.touch(k))
        show("  incr", lambda: cache.incr(k))
        show("  get_many", lambda: list(cache.get_many([k]).values()))
        show("  set_many", lambda: cache.set_many({k: 1}))
        show("  gos", lambda: cache.get_or_set(k, 5))
        show("  incr_version", lambda: cache.incr_version(k))
        show("  delete", lambda: cache.delete(k))
        show("  delete_many", lambda: cache.delete_many([k]))
        show("  missing gos", lambda: cache.get_or_set(k, 5))
    print("  warnings", len(ws), [(w.category.__name__, str(w.message)[:60], w.filename.rsplit("/", 1)[-1]) for w in ws][:3])
