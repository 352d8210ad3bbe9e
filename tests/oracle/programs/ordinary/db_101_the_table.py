# BACKENDS: db
# CACHES: {"default": {"OPTIONS": {"MAX_ENTRIES": 3, "CULL_FREQUENCY": 2}}}
import time

from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

time.sleep(1 - time.time() % 1 + 0.02)
for i in range(5):
    cache.set(f"k{i}", i, 60 if i else 1)
print(sorted(cache.get_many([f"k{i}" for i in range(5)])))
time.sleep(1.5)
cache.set("new", 1)
print(sorted(cache.get_many([f"k{i}" for i in range(5)] + ["new"])))
for name, call in (("get", lambda: cache.get("new")), ("get none", lambda: cache.get("zz")), ("set", lambda: cache.set("new", 2)), ("add", lambda: cache.add("new", 2)), ("touch", lambda: cache.touch("new")), ("delete", lambda: cache.delete("new")), ("has_key", lambda: cache.has_key("new")), ("incr", lambda: cache.incr("k4")), ("get_many", lambda: cache.get_many(["a", "b"])), ("delete_many", lambda: cache.delete_many(["a", "b"])), ("get_or_set", lambda: cache.get_or_set("gs", 1)), ("incr_version", lambda: cache.incr_version("gs"))):
    with CaptureQueriesContext(connection) as q:
        result = call()
    print(name, result, [e["sql"].split()[0] for e in q.captured_queries])
print(cache._table, cache.cache_model_class._meta.db_table, cache.cache_model_class._meta.app_label, cache._max_entries)
with CaptureQueriesContext(connection) as q:
    cache.clear()
print(q.captured_queries[0]["sql"])
