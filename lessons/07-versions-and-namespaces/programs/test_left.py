from uuid import uuid4
from django.core.cache import cache

old, new = uuid4().hex, uuid4().hex

cache.set("generation", old, timeout=None)
for name in ["cups", "tea"]:
    cache.set(f"{old}:{name}", "a list", timeout=600)
cache.set("generation", new, timeout=None)
cache.set(f"{new}:cups", "a new list", timeout=600)
print(cache.get(f"{new}:tea"))
