# CACHES: {"logged": {"BACKEND": "__main__.Logged", "LOCATION": "logged", "OPTIONS": {"MAX_ENTRIES": 3}}, "wrapped": {"BACKEND": "__main__.Fallback", "LOCATION": "fallback"}, "bare": {"BACKEND": "__main__.Bare"}}
# BACKENDS: locmem
from django.core.cache import cache, caches
from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache
from django.core.cache.backends.locmem import LocMemCache

log = []


class Logged(LocMemCache):
    def __init__(self, name, params):
        log.append((name, sorted(params)))
        super().__init__(name, params)

    def get(self, key, default=None, version=None):
        found = super().get(key, default, version)
        log.append(f"get {key} {found}" if type(found) is int else f"get {key}: none")
        return found

    def set(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        log.append(f"set {key} {timeout if timeout is not DEFAULT_TIMEOUT else 'default'}")
        super().set(key, value, timeout, version)

    def make_key(self, key, version=None):
        return super().make_key(key, version).upper()


class Fallback(LocMemCache):
    broken = False

    def get(self, *args, **kwargs):
        if self.broken:
            raise ConnectionError("down")
        return super().get(*args, **kwargs)

    def safe_get(self, key, default=None):
        try:
            return self.get(key, default)
        except ConnectionError:
            return default


class Bare(BaseCache):
    def __init__(self, location, params):
        super().__init__(params)
        self.data = {}

    def get(self, key, default=None, version=None):
        return self.data.get(self.make_and_validate_key(key, version), default)

    def set(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        self.data[self.make_and_validate_key(key, version)] = value


own = caches["logged"]
own.set("a", 1)
print(own.get("a"), own.get_many(["a", "b"]), own.get_or_set("c", 3, 9), own.incr("a"), own.add("a", 5), own.has_key("c"), own.make_key("x"), sorted(own._cache))
print(log)
fallback = caches["wrapped"]
fallback.set("k", 1)
print(fallback.safe_get("k"), fallback.broken)
fallback.broken = True
print(fallback.safe_get("k", "stale"), caches["wrapped"].broken)
bare = caches["bare"]
bare.set("k", 1)
print(bare.get("k"), bare.data, bare.get_many(["k", "x"]), bare.set_many({"m": 2}), bare.get_or_set("n", lambda: 5) if False else None, bare.has_key("k"), "k" in bare, bare.incr("k"), bare.close())
for call in (lambda: bare.add("k", 1), lambda: bare.delete("k"), lambda: bare.touch("k"), lambda: bare.clear(), lambda: bare.delete_many(["k"]), lambda: bare.incr_version("k"), lambda: bare.get_or_set("zz", 1)):
    try:
        print(call())
    except NotImplementedError as e:
        print(type(e).__name__, e)
