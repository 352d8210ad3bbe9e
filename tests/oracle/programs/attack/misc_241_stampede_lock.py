# BACKENDS: locmem, redis, db, memcached
import time
import uuid
from contextlib import contextmanager

from django.core.cache import cache


@contextmanager
def lock(name, seconds=10):
    token = uuid.uuid4().hex
    got = cache.add(f"lock:{name}", token, seconds)
    try:
        yield got
    finally:
        if got and cache.get(f"lock:{name}") == token:
            cache.delete(f"lock:{name}")


with lock("report") as outer, lock("report") as inner:
    print(outer, inner)
with lock("report") as again:
    print(again)
    cache.set("lock:report", "somebody else", 10)
print(cache.get("lock:report"))
try:
    with lock("other"):
        raise ValueError
except ValueError:
    print(cache.get("lock:other"))
