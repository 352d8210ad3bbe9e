from uuid import uuid4
from django.core.cache import cache


def key(name):
    generation = cache.get_or_set("generation", lambda: uuid4().hex, timeout=None)
    return f"prices:{generation}:{name}"


cache.set(key("cups"), "12.00, the old price", timeout=3600)
cache.set("generation", uuid4().hex, timeout=None)  # the price changes
cache.delete("generation")  # the server was short of memory
print("lost, and begun again:", cache.get(key("cups")))
