# BACKENDS: locmem, redis, memcached, db
import contextlib
import time
import uuid

from django.core.cache import cache


class Busy(Exception):
    pass


@contextlib.contextmanager
def lock(name, timeout=5, wait=0):
    token = "me"
    deadline = time.monotonic() + wait
    while not cache.add(name, token, timeout):
        if time.monotonic() >= deadline:
            raise Busy(name)
        time.sleep(0.05)
    try:
        yield token
    finally:
        if cache.get(name) == token:
            cache.delete(name)


time.sleep(1 - time.time() % 1 + 0.02)
with lock("a"):
    try:
        with lock("a"):
            print("never")
    except Busy as e:
        print("busy", e)
    with lock("b"):
        print(cache.get_many(["a", "b"]))
print(cache.get("a"), cache.get("b"))
try:
    with lock("c"):
        raise KeyError("inside")
except KeyError as e:
    print(e, "c" in cache)
cache.add("d", "somebody", 1)
with lock("d", wait=3):
    print("got it", cache.get("d"))
with lock("e", timeout=1):
    time.sleep(2.1)
    cache.set("e", "another")
print(cache.get("e"))
