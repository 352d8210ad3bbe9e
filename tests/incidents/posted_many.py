"""Several keys together: set_many and get_many, and one by one.

Right: on Redis both are one step; a set after a set, or a get after a get, shows half of it, as on locmem.
"""
from django.core.cache import cache
cache.set_many({"a": 1, "b": 1}, None)


def swap_two_sets():
    cache.set("a", 2, None)
    cache.set("b", 2, None)
    return "ok"


def swap_many():
    cache.set_many({"a": 2, "b": 2}, None)
    return "ok"


def read_many():
    return sorted(cache.get_many(["a", "b"]).items())


def read_two():
    return [cache.get("a"), cache.get("b")]


def fill_missing():
    got = cache.get_many(["a", "b", "c"])
    missing = [k for k in ["a", "b", "c"] if k not in got]
    cache.set_many({k: 0 for k in missing}, None)
    return len(missing)


def set_c():
    cache.set("c", 5, None)
    return "c"
