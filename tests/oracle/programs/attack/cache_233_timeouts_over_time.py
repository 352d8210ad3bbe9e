# BACKENDS: locmem, filebased, redis, memcached
import time

from django.core.cache import cache

time.sleep(1 - time.time() % 1 + 0.05)
cache.set("one", 1, 1)
cache.set("two", 2, 2)
cache.set("ever", 3, None)
cache.set("never", 4, 0)
cache.set("minus", 5, -1)
cache.add("added", 6, 2)
cache.set("again", 7, 1)
cache.touch("again", 4)
cache.set("perm", 8, 1)
cache.touch("perm", None)
names = ["one", "two", "ever", "never", "minus", "added", "again", "perm"]
print(sorted(cache.get_many(names)))
time.sleep(1.2)
print(sorted(cache.get_many(names)), cache.add("one", "new"), cache.add("two", "no"))
time.sleep(1.2)
print(sorted(cache.get_many(names)), cache.delete("added"), cache.touch("two"), cache.has_key("again"))
cache.set("n", 1, 2)
cache.incr("n")
time.sleep(2.3)
print(cache.get("n"), sorted(cache.get_many(names)))
