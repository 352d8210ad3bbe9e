# CACHES: {"near": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "near", "TIMEOUT": 1}}
# BACKENDS: redis, memcached, db, dummy
import time

from django.core.cache import cache, caches

near = caches["near"]
loads = []


def load(key):
    loads.append(key)
    return key.upper()


def get(key):
    found = near.get(key)
    if found is None:
        found = cache.get(key)
        if found is None:
            found = load(key)
            cache.set(key, found, 60)
        near.set(key, found)
    return found


print(get("a"), get("a"), loads)
cache.set("a", "changed")
print(get("a"))
time.sleep(1.1)
print(get("a"), loads, type(near).__name__)
near.clear()
print(get("a"), cache.get("a"))
