# BACKENDS: locmem
# CACHES: {"default": {}, "loud": {"BACKEND": "__main__.Loud", "LOCATION": "loud"}, "two": {"BACKEND": "__main__.TwoLevel", "LOCATION": "two", "OPTIONS": {"MAX_ENTRIES": 5}}, "empty": {"BACKEND": "__main__.Empty", "LOCATION": ""}, "strict": {"BACKEND": "__main__.Strict", "LOCATION": "strict"}}
import asyncio

from django.core.cache import CacheHandler, InvalidCacheBackendError, cache, caches, close_caches
from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache, InvalidCacheKey, memcache_key_warnings
from django.core.cache.backends.dummy import DummyCache
from django.core.cache.backends.locmem import LocMemCache


class Loud(LocMemCache):
    def get(self, key, default=None, version=None):
        print("get", key, version)
        return super().get(key, default, version)

    def set(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        print("set", key, value, timeout is DEFAULT_TIMEOUT)
        super().set(key, value, timeout, version)

    def add(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        print("add", key)
        return super().add(key, value, timeout, version)

    def delete(self, key, version=None):
        print("delete", key, version)
        return super().delete(key, version)


class TwoLevel(BaseCache):
    def __init__(self, location, params):
        super().__init__(params)
        self.location, self.local, self.params = location, {}, params

    def get(self, key, default=None, version=None):
        key = self.make_and_validate_key(key, version)
        if key not in self.local:
            self.local[key] = cache.get(key, default)
        return self.local[key]

    def set(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        key = self.make_and_validate_key(key, version)
        self.local[key] = value
        cache.set(key, value, self.get_backend_timeout(timeout) and 60)


class Empty(BaseCache):
    def __init__(self, location, params):
        super().__init__(params)


class Strict(DummyCache):
    def validate_key(self, key):
        for warning in memcache_key_warnings(key):
            raise InvalidCacheKey(warning)


def t(name, call):
    try:
        print(name, call())
    except Exception as e:
        print(name, type(e).__name__, str(e)[:200])


loud, two, empty, strict = (caches[a] for a in ("loud", "two", "empty", "strict"))
for c in (loud, two, empty, strict):
    print("---", type(c).__name__, getattr(c, "_max_entries", None))
    t("get", lambda: c.get("k", "d"))
    t("set", lambda: c.set("k", 1))
    t("add", lambda: c.add("k", 2))
    t("get_or_set", lambda: c.get_or_set("g", lambda: 3, 5))
    t("get_many", lambda: c.get_many(["k", "g", "z"]))
    t("set_many", lambda: c.set_many({"a": 1, "b": 2}))
    t("delete_many", lambda: c.delete_many(["a"]))
    t("delete", lambda: c.delete("b"))
    t("has_key", lambda: (c.has_key("k"), "k" in c))
    t("incr", lambda: c.incr("k"))
    t("decr", lambda: c.decr("k"))
    t("touch", lambda: c.touch("k"))
    t("incr_version", lambda: c.incr_version("k"))
    t("clear", lambda: c.clear())
    t("close", lambda: c.close())
    t("bad key", lambda: c.get("a b"))
    t("aget", lambda: asyncio.run(c.aget("k")))
    t("aset", lambda: asyncio.run(c.aset("k", 5)))
    t("aget_or_set", lambda: asyncio.run(c.aget_or_set("k2", 5)))
    t("aincr", lambda: asyncio.run(c.aincr("k")))
    t("aget_many", lambda: asyncio.run(c.aget_many(["k", "k2"])))
    t("aadd", lambda: asyncio.run(c.aadd("k3", 1)))
    t("adelete", lambda: asyncio.run(c.adelete("k3")))
    t("ahas", lambda: asyncio.run(c.ahas_key("k")))
    t("atouch", lambda: asyncio.run(c.atouch("k")))
    t("adelete_many", lambda: asyncio.run(c.adelete_many(["k"])))
    t("aclear", lambda: asyncio.run(c.aclear()))
    t("aclose", lambda: asyncio.run(c.aclose()))
h = CacheHandler({"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}, "x": {"BACKEND": "nope.Nope"}, "y": {}, "z": {"BACKEND": "__main__.Nope"}})
for a in ("default", "x", "y", "z", "q"):
    t(a, lambda: type(h[a]).__name__)
print(list(h), h.settings["default"], "default" in h, [type(c).__name__ for c in h.all(initialized_only=True)])
t("no default", lambda: CacheHandler({"a": {}})["a"])
t("none", lambda: type(CacheHandler(None)["default"]).__name__)
t("set alias", lambda: (caches.__setitem__("loud", 5), caches["loud"], caches.__delitem__("loud"), type(caches["loud"]).__name__))
t("proxy", lambda: (type(cache).__name__, cache == caches["default"], hash(cache) == hash(caches["default"]) if False else True, cache._alias, "x" in cache, setattr(cache, "note", 1), caches["default"].note, delattr(cache, "note")))
close_caches()
