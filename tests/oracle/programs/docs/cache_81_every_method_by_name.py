# BACKENDS: locmem, filebased, db, dummy, redis, memcached
from django.core.cache import cache, caches

c = caches["default"]
print(c.set(key="a", value=1, timeout=60, version=None), c.get(key="a", default=2, version=1), c.add(key="a", value=5, timeout=1, version=1))
print(c.get_or_set(key="b", default=lambda: [1], timeout=60, version=None), c.touch(key="b", timeout=9, version=1), c.has_key(key="b", version=1))
print(c.incr(key="a", delta=4, version=None) if c.get("a") is not None else "-", c.decr(key="a", delta=2, version=1) if c.get("a") is not None else "-")
print(c.set_many(data={"x": 1, "y": None}, timeout=60, version=2), c.get_many(keys=["x", "y"], version=2), c.delete_many(keys=("x",), version=2), c.get_many(("x", "y"), 2))
print(c.delete(key="b", version=None), c.delete("b"), "b" in c, c.incr_version(key="a", delta=2, version=1) if c.get("a") is not None else "-")
print(c.get("a"), c.get("a", version=3), c.validate_key("fine"), c.make_key(key="k", version=7), c.make_and_validate_key("k"))
for call in (lambda: c.get(), lambda: c.set("a"), lambda: c.get("a", 1, 2, 3), lambda: c.add("a"), lambda: c.get_many(), lambda: c.set_many(), lambda: c.incr(), lambda: c.get_or_set("zz"), lambda: c.set("a", 1, ttl=5), lambda: c.get("a", timeout=3), lambda: c.keys("*"), lambda: c.ttl("a"), lambda: c["a"], lambda: len(c), lambda: list(c)):
    try:
        print(call())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, str(e).replace(type(c).__name__, "Cache"))
print(cache.close(), cache.clear() in (None, True), type(cache).__name__, repr(c)[:1], hash(c) == hash(c), c == caches["default"], bool(cache))
