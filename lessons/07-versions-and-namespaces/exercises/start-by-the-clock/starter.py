import time
from uuid import uuid4
from django.core.cache import cache


def key_of(name):
    generation = cache.get_or_set("generation", 1, timeout=None)
    return f"prices:{generation}:{name}"


def change():
    cache.set("generation", uuid4().hex, timeout=None)


cache.set(key_of("cups"), "12.00, the old price", timeout=3600)
change()
time.sleep(60)
cache.delete("generation")  # the server was short of memory
print(cache.get(key_of("cups")))
