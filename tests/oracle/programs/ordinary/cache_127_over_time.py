import time

from django.core.cache import cache

time.sleep(1 - time.time() % 1 + 0.02)
time.sleep(0.4)
for i, timeout in enumerate((1, 5, 9, None, 60)):
    cache.set(f"k{i}", i, timeout)
for _ in range(4):
    print(sorted(cache.get_many([f"k{i}" for i in range(5)]).values()), [cache.has_key(f"k{i}") for i in range(5)])
    time.sleep(1)
time.sleep(0.5)
cache.set("n", 1, 3)
time.sleep(1)
cache.set("n", 2, 5)
time.sleep(1)
print(cache.get("n"), cache.add("n", 3), cache.get_or_set("n", 4))
