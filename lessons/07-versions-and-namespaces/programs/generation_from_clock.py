import time
from django.core.cache import cache


def key(name):
    generation = cache.get_or_set("generation", time.time_ns, timeout=None)
    return f"prices:{generation}:{name}"


cache.set(key("cups"), "12.00, the old price", timeout=3600)
cache.incr("generation")
time.sleep(301)
cache.delete("generation")
print("lost, and begun again:", cache.get(key("cups")))
