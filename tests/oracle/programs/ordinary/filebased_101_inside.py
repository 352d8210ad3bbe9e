# BACKENDS: filebased
import os

from django.core.cache import cache
from django.core.cache.backends.filebased import FileBasedCache

print(os.path.isdir(cache._dir), cache.get("k"))
cache.set("k", [1, 2])
cache.set("l", "x", None)
print(sorted(os.listdir(cache._dir)), cache._key_to_file("k").endswith("djcache"), os.path.basename(cache._key_to_file("k", 2)), len(cache._list_cache_files()), FileBasedCache.cache_suffix)
os.remove(cache._key_to_file("k"))
print(cache.get("k", "removed"), cache.has_key("l"), cache.delete("k"))
cache.clear()
print(os.listdir(cache._dir))
second = FileBasedCache(cache._dir, {"KEY_PREFIX": "p"})
second.set("k", "second")
print(cache.get("k"), second.get("k"), len(os.listdir(cache._dir)))
cache.clear()
print(second.get("k"), cache._max_entries, cache._cull_frequency)
