# CACHES: {"base": {"BACKEND": "__main__.Dict", "LOCATION": "x", "TIMEOUT": 9, "OPTIONS": {"MAX_ENTRIES": 4}}, "loud": {"BACKEND": "__main__.Loud", "LOCATION": "loud", "KEY_PREFIX": "l"}, "chained": {"BACKEND": "__main__.Chained", "LOCATION": ""}, "poor": {"BACKEND": "__main__.Poor", "LOCATION": ""}}
# BACKENDS: locmem
import asyncio

from django.core.cache import caches, close_caches
from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache
from django.core.cache.backends.dummy import DummyCache
from django.core.cache.backends.locmem import LocMemCache


class Dict(BaseCache):
    def __init__(self, location, params):
        super().__init__(params)
        self.location, self.data = location, {}

    def add(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        if self.has_key(key, version):
            return False
        self.set(key, value, timeout, version)
        return True

    def get(self, key, default=None, version=None):
        return self.data.get(self.make_and_validate_key(key, version=version), (default,))[0]

    def set(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        self.data[self.make_and_validate_key(key, version=version)] = (value, self.get_backend_timeout(timeout) is None)

    def delete(self, key, version=None):
        return self.data.pop(self.make_key(key, version), None) is not None

    def clear(self):
        self.data.clear()


class Loud(LocMemCache):
    hits = misses = 0

    def get(self, key, default=None, version=None):
        value = super().get(key, default, version)
        if value is default:
            self.misses += 1
        else:
            self.hits += 1
        return value

    def close(self, **kwargs):
        print("closed", self.hits, self.misses)


class Chained(BaseCache):
    def __init__(self, location, params):
        super().__init__(params)

    def get(self, key, default=None, version=None):
        for alias in ("base", "loud"):
            found = caches[alias].get(key, version=version)
            if found is not None:
                return found
        return default

    def set(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        for alias in ("base", "loud"):
            caches[alias].set(key, value, timeout, version=version)


class Poor(BaseCache):
    def __init__(self, location, params):
        super().__init__(params)


base = caches["base"]
print(base.location, base.default_timeout, base._max_entries, base._cull_frequency, base.get_or_set("a", 1), base.incr("a"), base.decr("a", 5), base.get_many(["a", "b"]))
print(base.set_many({"b": 2}), base.has_key("b"), "b" in base, base.delete_many(["b"]), base.delete("zz"), base.incr_version("a"), base.get("a"), base.get("a", version=2), base.close())
print(asyncio.run(base.aget_or_set("c", 3)), asyncio.run(base.aincr("c")), base.data)
loud = caches["loud"]
loud.set("x", 1)
print(loud.get("x"), loud.get("y"), loud.get_many(["x", "y"]), loud.get_or_set("z", 5), loud.hits, loud.misses, loud.make_key("x"))
close_caches()
caches["chained"].set("k", "v")
print(base.get("k"), loud.get("k"), base.clear(), caches["chained"].get("k"), caches["chained"].get("none", "d"))
for name, args in (("get", ("k",)), ("set", ("k", 1)), ("add", ("k", 1)), ("delete", ("k",)), ("clear", ()), ("touch", ("k",)), ("has_key", ("k",)), ("incr", ("k",)), ("get_many", (["k"],)), ("get_or_set", ("k", 1))):
    try:
        print(name, getattr(caches["poor"], name)(*args))
    except NotImplementedError as e:
        print(name, "NotImplementedError", e)
