# BACKENDS: memcached
from django.core.cache import cache

for name, call in (
    ("200 bytes", lambda: cache.set("k" * 200, 1)),
    ("246", lambda: (cache.set("k" * 247, 1), cache.get("k" * 247))),
    ("unicode 125", lambda: (cache.set("é" * 120, 1), cache.get("é" * 120))),
    ("unicode 126", lambda: cache.set("é" * 126, 1)),
    ("space", lambda: cache.set("a b", 1)),
    ("1 MB", lambda: cache.set("big", "x" * 1024 * 1024)),
    ("just below", lambda: (cache.set("near", "x" * (1024 * 1024 - 200)), len(cache.get("near")))),
    ("set_many big", lambda: cache.set_many({"a": 1, "big": b"x" * 1024 * 1024})),
    ("after", lambda: cache.get_many(["a", "big"])),
    ("bytes", lambda: (cache.set("b", b"\x00\xff"), cache.get("b"))),
    ("text", lambda: (cache.set("t", "é"), cache.get("t"))),
    ("empty", lambda: (cache.set("e", ""), cache.get("e"), cache.set("e", b""), cache.get("e"))),
    ("int", lambda: (cache.set("i", -5), cache.get("i"), cache.set("i", 2**70), cache.get("i"))),
    ("incr text", lambda: (cache.set("n", "10"), cache.incr("n"), cache.get("n"))),
    ("decr length", lambda: (cache.set("n", 100), cache.decr("n"), cache.get("n"))),
    ("incr negative", lambda: (cache.set("n", 5), cache.incr("n", -3), cache.get("n"))),
    ("add none", lambda: (cache.add("none", None), cache.get("none", "d"), cache.has_key("none"))),
    ("class", lambda: type(cache._cache).__module__ + "." + type(cache._cache).__name__),
    ("version", lambda: cache._servers),
):
    try:
        print(name, call())
    except Exception as e:
        print(name, type(e).__module__, type(e).__name__, str(e)[:120])
