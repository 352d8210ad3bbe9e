# BACKENDS: db
import asyncio
from django.core.cache import cache

def show(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as e:
        print(label, "->", type(e).__module__, type(e).__name__, str(e)[:300])

async def ashow(label, coro):
    try: print(label, "->", repr(await coro))
    except Exception as e: print(label, "->", type(e).__module__, type(e).__name__, str(e)[:300])
async def main():
    for m, a in {"get": ["k"], "set": ["k", 1], "add": ["k", 1], "touch": ["k"], "delete": ["k"], "has_key": ["k"], "get_many": [["k"]], "set_many": [{"k": 1}], "delete_many": [["k"]], "incr": ["k"], "get_or_set": ["k", 1], "incr_version": ["k"], "clear": [], "close": [], "make_key": ["k"]}.items():
        show(m, lambda: getattr(cache, m)(*a))
    show("empty", lambda: cache.get_many([])); show("empty", lambda: cache.set_many({})); show("empty", lambda: cache.delete_many([])); show("gen", lambda: cache.get_many(x for x in ()))
    show("badkey", lambda: cache.set("a b", 1)); show("bad", lambda: cache.set("a", (x for x in ()))); show("badt", lambda: cache.set("a", 1, "x"))
    await ashow("aset", cache.aset("k", 1)); await ashow("aget", cache.aget("k")); await ashow("bad", cache.aset("a", (x for x in ()))); await ashow("badt", cache.aset("a", 1, "x"))
asyncio.run(main())
show("after", lambda: cache.get("k"))
for x in ("%s", "it's", 'q"q', "; drop", "a%b_c"): show(x, lambda: (cache.set(x, x), cache.get(x)))
for k in ("é", "z", "Z", "a", "日", "😀", "\uffff", "1", "10", "2"): cache.set(k, 1)
print(list(cache.get_many(["z", "é", "😀", "Z", "日", "a", "10", "2", "1", "\uffff"])))
