# CACHES: {"default": {"OPTIONS": {"MAX_ENTRIES": 4, "CULL_FREQUENCY": 3}}}
# BACKENDS: locmem, db
import time
from django.core.cache import cache
def state(): return [k for k in "abcdefghijklm" if k in cache]
for k in "abcd": cache.set(k, 1)
cache.get("a"); cache.incr("b"); cache.touch("c"); cache.has_key("d"); cache.add("d", 3)
cache.set("e", 1); print(state())
cache.set("f", 1); print(state())
cache.get_many(["e", "f"])
cache.set("g", 1); print(state())
cache.set("h", 1); print(state())
cache.set("h", 2); print(state())
cache.get_or_set("i", 1); print(state())
cache.set("d", 5); cache.delete("d"); print(state())
cache.incr_version("h"); print(state(), cache.get("h", version=2))
for k in "zyxwvut": cache.add(k, 1)
print([k for k in "zyxwvut" if k in cache])
