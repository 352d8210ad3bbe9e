# BACKENDS: locmem, redis, db
from django.core.cache import cache


class Namespace:
    def __init__(self, name):
        self.name = name

    @property
    def version(self):
        return cache.get_or_set(f"ns:{self.name}", 1, None)

    def set(self, key, value, timeout=60):
        cache.set(f"{self.name}:{key}", value, timeout, version=self.version)

    def get(self, key, default=None):
        return cache.get(f"{self.name}:{key}", default, version=self.version)

    def clear(self):
        try:
            return cache.incr(f"ns:{self.name}")
        except ValueError:
            cache.set(f"ns:{self.name}", 1, None)


a, b = Namespace("a"), Namespace("b")
a.set("x", 1)
b.set("x", 2)
print(a.get("x"), b.get("x"), a.clear(), a.get("x", "gone"), b.get("x"))
a.set("x", 3)
print(a.get("x"), cache.get("a:x", version=1), cache.get("a:x", version=2), cache.get("ns:a"))
cache.delete("ns:a")
print(a.version, a.get("x"))
