# BACKENDS: locmem, redis, memcached
import time

from django.core.cache import cache

builds = []


def build():
    builds.append(len(builds))
    return f"v{len(builds)}"


def get(key, soft=1, hard=60):
    found = cache.get(key)
    now = time.time()
    if found is None:
        value = build()
        cache.set(key, (value, now + soft), hard)
        return value, "built"
    value, fresh_until = found
    if now < fresh_until:
        return value, "fresh"
    if cache.add(f"{key}:refresh", 1, 10):
        try:
            fresh = build()
            cache.set(key, (fresh, now + soft), hard)
            return value, "stale, refreshed"
        finally:
            cache.delete(f"{key}:refresh")
    return value, "stale"


time.sleep(1 - time.time() % 1 + 0.02)
print(get("k"), get("k"))
time.sleep(1.5)
cache.add("k:refresh", 1, 10)
print(get("k"))
cache.delete("k:refresh")
print(get("k"), get("k"), builds)
