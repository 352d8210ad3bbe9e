# SHOP
# BACKENDS: db, filebased
# CACHES: {"default": {"TIMEOUT": 50, "OPTIONS": {"MAX_ENTRIES": 20}}}
import os
import time

from django.core.cache import cache, caches
from django.core.management import call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext, override_settings


def t(name, call):
    with CaptureQueriesContext(connection) as c:
        try:
            value = call()
        except Exception as e:
            value = f"{type(e).__name__} {str(e)[:150]}"
    print(name, value, [q["sql"].split(" ")[0] for q in c])


t("set", lambda: cache.set("a", 1))
t("get", lambda: cache.get("a"))
t("miss", lambda: cache.get("b", "d"))
t("add", lambda: (cache.add("a", 2), cache.add("b", 2)))
t("touch", lambda: (cache.touch("a", 5), cache.touch("zz")))
t("many", lambda: (cache.set_many({"x": 1, "y": 2}), cache.get_many(["x", "y", "z"])))
t("delete many", lambda: cache.delete_many(["x", "q"]))
t("delete", lambda: (cache.delete("y"), cache.delete("y")))
t("incr", lambda: (cache.incr("a"), cache.decr("a", 5)))
t("incr none", lambda: cache.incr("none"))
t("has", lambda: (cache.has_key("a"), "none" in cache))
t("get_or_set", lambda: (cache.get_or_set("g", 5), cache.get_or_set("g", 6)))
t("version", lambda: (cache.set("v", 1), cache.incr_version("v"), cache.get("v"), cache.get("v", version=2)))
t("none value", lambda: (cache.set("n", None), cache.get("n", "d"), cache.has_key("n"), cache.add("n", 1)))
t("timeout 0", lambda: (cache.set("a", 1, 0), cache.get("a")))
t("set neg", lambda: (cache.set("b", 1, -5), cache.get("b"), cache.has_key("b")))
t("none timeout", lambda: (cache.set("nt", 1, None), cache.touch("nt", None)))
t("get_many empty", lambda: (cache.get_many([]), cache.delete_many([]), cache.set_many({})))
t("expired", lambda: (cache.set("e", 1, 1), time.sleep(2.1), cache.get("e"), cache.add("e", 2), cache.get("e")))
t("clear", lambda: (cache.clear(), cache.get("nt")))
t("loop", lambda: [cache.set(f"k{i}", i) for i in range(3)])
t("read loop", lambda: [cache.get(f"k{i}") for i in range(3)])
t("delete gone", lambda: cache.delete_many(f"k{i}" for i in range(3)))


def rolled():
    try:
        with transaction.atomic():
            cache.set("tx", 1)
            print(cache.get("tx"))
            raise ValueError
    except ValueError:
        pass
    return cache.get("tx")


t("rolled", rolled)
t("long key", lambda: (cache.set("k" * 300, 1), cache.get("k" * 300)))
t("big", lambda: (cache.set("big", "x" * 10**6), len(cache.get("big"))))
t("odd key", lambda: (cache.set("a/b\\c:d*?<>|'\"%_", 1), cache.get("a/b\\c:d*?<>|'\"%_")))
