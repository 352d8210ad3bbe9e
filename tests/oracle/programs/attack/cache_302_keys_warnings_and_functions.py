# BACKENDS: locmem, db, memcached
# CACHES: {"default": {"KEY_PREFIX": "", "VERSION": 1}, "pre": {"KEY_PREFIX": "site:é", "VERSION": "v2"}, "fn": {"KEY_FUNCTION": "__main__.shout"}, "none": {"KEY_PREFIX": null, "VERSION": null}}
import warnings

from django.core.cache import cache, caches
from django.core.cache.backends.base import BaseCache, CacheKeyWarning, InvalidCacheKey, default_key_func, get_key_func, memcache_key_warnings


def shout(key, key_prefix, version):
    return f"{key_prefix}!{version}!{str(key).upper()}"


def t(name, call):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            value = call()
        except Exception as e:
            value = f"{type(e).__name__} {str(e)[:110]}"
    print(name, value, [(w.category.__name__, str(w.message)[:110]) for w in caught])


for alias in ("default", "pre", "fn", "none"):
    c = caches[alias]
    t(alias, lambda: (c.make_key("k"), c.make_key("k", 5), c.make_key("k", version=None), c.key_prefix, c.version))
    for key in ("a b", "a\tb", "a\x7f", "é", "x" * 239, "x" * 250, "x" * 251, "", 5, None, True, 1.5, b"b", ("t", 1), "a\nb", "\x00", "名前", "a:b", "%s", "{}"):
        name = repr(key)[:14]
        t(f"{alias} set {name}", lambda: c.set(key, "v", 30))
        t(f"{alias} get {name}", lambda: c.get(key))
    t("many", lambda: c.get_many(["a b", "é", 5]))
    t("many set", lambda: c.set_many({"a b": 1, "ok": 2}))
    t("delete many", lambda: c.delete_many(["a b", "ok"]))
    t("incr", lambda: c.incr("a b"))
    t("touch", lambda: c.touch("a b"))
    t("has", lambda: ("a b" in c, c.has_key("x" * 300)))
    t("validate", lambda: c.validate_key("a b"))
    t("versions", lambda: (c.set("v", 1, version=7), c.get("v"), c.get("v", version=7), c.incr_version("v", version=7), c.get("v", version=8), c.delete("v", version=8)))
    t("odd versions", lambda: (c.set("v", 1, version="x"), c.get("v", version="x"), c.set("w", 2, version=0), c.get("w", version=0), c.get("w")))
    t("incr_version text", lambda: c.incr_version("v", version="x"))
print(list(memcache_key_warnings("a b" * 100)), default_key_func("k", "p", 1), default_key_func(None, None, None), get_key_func(None) is default_key_func, get_key_func("__main__.shout") is shout, get_key_func(shout) is shout)
t("bad function", lambda: get_key_func("nope.nope"))
t("no dots", lambda: get_key_func("nope"))
print(issubclass(CacheKeyWarning, RuntimeWarning), issubclass(InvalidCacheKey, ValueError), sorted(n for n in vars(BaseCache) if not n.startswith("_")))
