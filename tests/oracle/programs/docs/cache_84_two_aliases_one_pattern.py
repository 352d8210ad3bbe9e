# CACHES: {"sessions": {"LOCATION": "+s", "KEY_PREFIX": "s"}, "same": {"KEY_PREFIX": "x", "VERSION": 2}}
# BACKENDS: locmem, filebased, db, redis, memcached
from django.core.cache import cache, caches
from django.utils.functional import SimpleLazyObject

lazy = SimpleLazyObject(lambda: caches["sessions"])
lazy.set("k", "session")
cache.set("k", "default")
caches["same"].set("k", "same")
print(cache.get("k"), caches["sessions"].get("k"), caches["same"].get("k"), lazy.get("k"))
print(caches["same"].make_key("k"), caches["sessions"].make_key("k"), cache.get("k", version=2), caches["same"].get("k", version=1))


class Tiered:
    def __init__(self, *aliases):
        self.caches = [caches[a] for a in aliases]

    def get(self, key, default=None):
        for n, c in enumerate(self.caches):
            value = c.get(key)
            if value is not None:
                for earlier in self.caches[:n]:
                    earlier.set(key, value, 60)
                return value
        return default

    def set(self, key, value, timeout=60):
        for c in self.caches:
            c.set(key, value, timeout)


tiered = Tiered("sessions", "same")
caches["same"].set("only", 1)
print(tiered.get("only"), caches["sessions"].get("only"), tiered.get("none", "d"))
tiered.set("both", [1])
print([c.get("both") for c in tiered.caches], cache.get("both"))
caches["sessions"].clear()
print(caches["sessions"].get("both"), caches["same"].get("both"), cache.get("k"), len(list(caches)), [caches[a] is caches[a] for a in caches])
