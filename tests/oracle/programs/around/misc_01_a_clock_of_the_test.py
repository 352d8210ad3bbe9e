# BACKENDS: locmem, filebased, redis, db, dummy
import time
from unittest import mock

from django.core.cache import cache

cache.set_many({"a": 1, "b": 2, "n": 5}, 60)
cache.set("for ever", 1, None)
real = time.time
with mock.patch("time.time", side_effect=lambda: real() + 61):
    print(cache.get("a"), cache.has_key("b"), cache.add("b", 3, 60), cache.get("for ever"), cache.get_many(["a", "b"]))
    try:
        print(cache.incr("n"))
    except ValueError:
        print("no n")
    cache.set("later", 1, 60)
print(cache.get("a"), cache.get("b"), cache.get("later"))
with mock.patch("time.time", side_effect=lambda: real() - 100):
    cache.set("past", 1, 50)
    print(cache.get("past"), cache.touch("past", 60), cache.get("later"))
print(cache.get("past"))
