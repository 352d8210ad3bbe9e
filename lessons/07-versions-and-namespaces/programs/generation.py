from uuid import uuid4
from django.core.cache import cache


def key(name):
    generation = cache.get_or_set("generation:prices", lambda: uuid4().hex, timeout=None)
    return f"prices:{generation}:{name}"


for name in ["cups", "tea", "cheapest"]:
    cache.set(key(name), f"the list of {name}", timeout=3600)
print("before:", cache.get(key("tea")))

cache.set("generation:prices", uuid4().hex, timeout=None)
print("after:", cache.get(key("tea")))
