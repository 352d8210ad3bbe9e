# BACKENDS: locmem, redis, memcached, filebased
from django.core.cache import cache


class Namespace:
    def __init__(self, name):
        self.name = name

    @property
    def version(self):
        return cache.get_or_set(f"ns:{self.name}", 1, None)

    def get(self, key, default=None):
        return cache.get(f"{self.name}:{self.version}:{key}", default)

    def set(self, key, value, timeout=60):
        cache.set(f"{self.name}:{self.version}:{key}", value, timeout)

    def clear(self):
        try:
            return cache.incr(f"ns:{self.name}")
        except ValueError:
            return self.version


a, b = Namespace("a"), Namespace("b")
a.set("x", 1)
b.set("x", 2)
print(a.get("x"), b.get("x"), a.clear(), a.get("x"), b.get("x"), a.version, b.version)
print(Namespace("new").clear(), Namespace("new").version, cache.get("a:1:x"))
