# BACKENDS: locmem, filebased
import os, time, glob, pickle, zlib
from django.core.cache import cache
cache.set("a", [1]); cache.set("b", 2, None); cache.set("c", 3, 10)
if hasattr(cache, "_expire_info"):
    print(list(cache._cache), len(cache._cache), ":1:a" in cache._cache, pickle.loads(cache._cache[":1:a"]))
    print({k: v and round(v - time.time()) for k, v in cache._expire_info.items()}, cache._has_expired(":1:c"), cache._has_expired(":1:x"))
    cache._expire_info[":1:b"] = time.time() - 1
    print(cache.get("b"), len(cache._cache))
    with cache._lock: print("locked")
elif hasattr(cache, "_dir"):
    print(os.path.isdir(cache._dir), sorted(os.listdir(cache._dir)), len(glob.glob(cache._dir + "/*.djcache")))
    f = cache._key_to_file("a")
    print(os.path.basename(f), os.path.exists(f), oct(os.stat(cache._dir).st_mode & 0o777))
    with open(f, "rb") as h: e = pickle.load(h); print(round(e - time.time()), pickle.loads(zlib.decompress(h.read())))
    os.remove(f); print(cache.get("a"), len(os.listdir(cache._dir)))
    time.sleep(20); print(len(os.listdir(cache._dir)), cache.get("c"), len(os.listdir(cache._dir)))
    import shutil; shutil.rmtree(cache._dir); print(cache.get("b"), os.path.isdir(cache._dir))
    cache.set("z", 1); print(cache._list_cache_files() == [cache._key_to_file("z")])
    cache.clear(); print(os.listdir(cache._dir))
