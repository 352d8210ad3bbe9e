# CACHES: {"default": {"OPTIONS": {"MAX_ENTRIES": 5, "CULL_FREQUENCY": 2}}}
# BACKENDS: locmem, filebased, db
import time
from django.core.cache import cache

def show(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as e:
        print(label, "->", type(e).__module__, type(e).__name__, str(e)[:300])

def keys(): return [k for k in "abcdefghijklmnop" if cache.get_many([k])] if False else None
for i, k in enumerate("abcdefgh"):
    cache.set(k, i)
from django.core.cache import caches
n = sum(cache.get(k) is not None for k in "abcdefgh")
print(n)
cache.clear()
for k in "abcde": cache.set(k, 1, 0.5 if k in "ab" else None)
time.sleep(2.1)
cache.set("f", 1)
print(sum(cache.has_key(k) for k in "abcdef"))
show("add existing", lambda: cache.add("f", 2))
show("touch", lambda: cache.touch("f", 5))
print(sum(cache.has_key(k) for k in "abcdef"))
cache.clear()
for k in "abcdef": cache.set(k, lambda: 1) if False else cache.set(k, 1)
show("bad", lambda: cache.set("g", (x for x in [])))
print(sum(cache.has_key(k) for k in "abcdefg"))
show("bad2", lambda: cache.set("h", 1, "10"))
print(sum(cache.has_key(k) for k in "abcdefgh"))
show("many", lambda: cache.set_many({str(i): i for i in range(20)}))
print(sum(cache.has_key(str(i)) for i in range(20)))
