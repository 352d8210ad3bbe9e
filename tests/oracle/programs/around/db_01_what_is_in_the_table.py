# BACKENDS: db
# CACHES: {"default": {"OPTIONS": {"MAX_ENTRIES": 4, "CULL_FREQUENCY": 2}}}
import time

from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext


def sent(action):
    with CaptureQueriesContext(connection) as queries:
        result = action()
    print(result, [q["sql"].split(" WHERE ")[0].split(" VALUES ")[0].split(" SET ")[0] for q in queries.captured_queries])


time.sleep(1 - time.time() % 1 + 0.05)
for n in range(7):
    sent(lambda: cache.set(f"k{n}", n))
sent(lambda: cache.get_many([f"k{n}" for n in range(7)]))
cache.set("short", 1, 1)
time.sleep(2)
sent(lambda: cache.get("short"))
cache.set("short", 1, 1)
time.sleep(2)
sent(lambda: cache.has_key("short"))
sent(lambda: cache.add("short", 2))
sent(lambda: cache.touch("short", 10))
sent(lambda: cache.touch("nope", 10))
sent(lambda: cache.incr("short"))
sent(lambda: cache.delete("short"))
sent(lambda: cache.delete_many(["k1", "k2"]))
sent(lambda: cache.get_or_set("x", 1))
sent(lambda: cache.set_many({"a": 1, "b": 2}))
sent(lambda: cache.clear())
call_command("createcachetable")
print(cache._table, connection.ops.quote_name("cache_table"), cache.cache_model_class._meta.db_table, cache.cache_model_class._meta.app_label, cache.cache_model_class._meta.model_name)
