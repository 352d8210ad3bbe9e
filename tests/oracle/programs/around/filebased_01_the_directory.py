# BACKENDS: filebased
import os
import pickle
import time
import zlib

from django.core.cache import cache

print(cache.get("x"), cache.has_key("x"), cache.delete("x"))
cache.set("a", [1, 2])
cache.set("b", "bee", None)
files = sorted(os.listdir(cache._dir))
print(len(files), all(name.endswith(cache.cache_suffix) for name in files), oct(os.stat(cache._dir).st_mode & 0o777), os.path.basename(cache._key_to_file("a")) in files)
with open(cache._key_to_file("a"), "rb") as f:
    print(pickle.load(f) - time.time() > 290, pickle.loads(zlib.decompress(f.read())))
with open(cache._key_to_file("b"), "rb") as f:
    print(pickle.load(f), cache._is_expired(open(cache._key_to_file("b"), "rb")))
with open(os.path.join(cache._dir, "mine.txt"), "w") as f:
    f.write("mine")
os.remove(cache._key_to_file("a"))
print(cache.get("a"), cache.has_key("a"), cache.delete("a"), len(cache._list_cache_files()))
cache.set("short", 1, 0.1)
time.sleep(0.2)
print(len(cache._list_cache_files()), cache.get("short"), len(cache._list_cache_files()))
cache.set("gone", 1, 0)
print(os.path.exists(cache._key_to_file("gone")), cache.get("gone"), os.path.exists(cache._key_to_file("gone")))
cache.clear()
print(os.listdir(cache._dir), os.path.isdir(cache._dir))
for key in ("../../etc", "a/b", "ä", "x" * 240):
    cache.set(key, key)
    print(cache.get(key) == key, len(os.path.basename(cache._key_to_file(key))))
