# CACHES: {"default": {"KEY_FUNCTION": "__main__.make", "KEY_PREFIX": "pre", "VERSION": 7}, "plain": {"KEY_PREFIX": "p", "VERSION": "v"}, "hashed": {"KEY_FUNCTION": "__main__.hashed"}}
# BACKENDS: locmem, redis, memcached, db
import hashlib

from django.core.cache import cache, caches


def make(key, prefix, version):
    return f"{prefix}|{version}|{key}"


def hashed(key, prefix, version):
    return hashlib.sha256(f"{prefix}{version}{key}".encode()).hexdigest()[:20]


cache.set("k", 1)
cache.set("k", 2, version=8)
print(cache.make_key("k"), cache.get("k"), cache.get("k", version=8), cache.incr_version("k", version=8), cache.get("k", version=9), cache.key_prefix, cache.version)
plain, h = caches["plain"], caches["hashed"]
plain.set("k", 1)
print(plain.make_key("k"), plain.get("k"), plain.get("k", version="v"), plain.get("k", version=1), plain.make_key("k", 0))
h.set("a b c" * 100, "long")
print(h.make_key("x"), h.get("a b c" * 100), h.make_key("x") == h.make_key("x", 1), h.get_many(["a b c" * 100, "zz"]) == {"a b c" * 100: "long"})
try:
    print(plain.incr_version("k"))
except Exception as e:
    print(type(e).__name__, e)
cache.version = 3
cache.key_prefix = "changed"
print(cache.make_key("k"), cache.get("k"), caches["default"].version)
