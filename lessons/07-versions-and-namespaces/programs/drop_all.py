from uuid import uuid4
from django.core.cache import cache

NAMES = [f"page:{number}" for number in range(50)]


def keys():
    generation = cache.get_or_set("generation:prices", lambda: uuid4().hex, timeout=None)
    return [f"prices:{generation}:{name}" for name in NAMES]


for key in keys():
    cache.set(key, "12.00", timeout=3600)

cache.set("generation:prices", uuid4().hex, timeout=None)
print(len(cache.get_many(keys())), "pages left")
