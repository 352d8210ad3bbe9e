# BACKENDS: redis, locmem
# CACHES[redis]: {"default": {"BACKEND": "django_redis.cache.RedisCache", "OPTIONS": {"CLIENT_CLASS": "django_redis.client.DefaultClient"}}}
import time

from django.core.cache import cache


def t(name, call):
    try:
        print(name, call())
    except Exception as e:
        print(name, type(e).__name__, str(e)[:120])


t("set", lambda: cache.set("a", 1, timeout=50))
t("ttl", lambda: cache.ttl("a"))
t("ttl gone", lambda: cache.ttl("zz"))
t("pttl", lambda: 49000 < cache.pttl("a") <= 50000)
t("persist", lambda: (cache.persist("a"), cache.ttl("a"), cache.persist("zz")))
t("expire", lambda: (cache.expire("a", 20), cache.ttl("a"), cache.expire("zz", 5)))
t("pexpire", lambda: (cache.pexpire("a", 1500), cache.ttl("a") in (1, 2)))
t("expire_at", lambda: (cache.expire_at("a", int(time.time()) + 100), cache.ttl("a") > 90))
t("expire_at float", lambda: cache.expire_at("a", time.time() + 100))
t("expire float", lambda: cache.expire("a", 1.5))
t("expire text", lambda: cache.expire("a", "15"))
t("expire words", lambda: cache.expire("a", "soon"))
t("expire none", lambda: cache.expire("a", None))
t("expire delta", lambda: (cache.expire("a", __import__("datetime").timedelta(seconds=9)), cache.ttl("a")))
t("pexpire float", lambda: cache.pexpire("a", 1500.5))
t("nx", lambda: (cache.set("n", 1, nx=True), cache.set("n", 2, nx=True), cache.get("n")))
t("xx", lambda: (cache.set("x", 1, xx=True), cache.get("x"), cache.set("n", 3, xx=True), cache.get("n")))
t("nx timeout", lambda: (cache.set("lock", "me", timeout=5, nx=True), cache.ttl("lock"), cache.set("lock", "you", nx=True)))
t("keys", lambda: sorted(cache.keys("*")))
t("iter_keys", lambda: sorted(cache.iter_keys("n*")))
t("delete_pattern", lambda: (cache.delete_pattern("n*"), sorted(cache.keys("*"))))
t("incr", lambda: (cache.set("i", 1), cache.incr("i"), cache.incr("i", 5), cache.decr("i"), cache.get("i")))
t("incr gone", lambda: cache.incr("gone"))
t("incr ignore", lambda: (cache.incr("made", ignore_key_check=True), cache.get("made")))
t("get_many", lambda: cache.get_many(["i", "made", "no"]))
t("set_many", lambda: (cache.set_many({"q": 1, "w": [2]}), cache.get_many(["q", "w"])))
t("delete", lambda: (cache.delete("q"), cache.delete("q"), cache.delete_many(["w", "i", "none"])))
t("touch", lambda: (cache.set("t", 1, 5), cache.touch("t", 50), cache.ttl("t"), cache.touch("none", 5)))
t("timeout 0", lambda: (cache.set("z", 1, 0), cache.get("z"), cache.set("z", 1, -1), cache.has_key("z")))
t("timeout none", lambda: (cache.set("z", 1, None), cache.ttl("z")))
t("version", lambda: (cache.set("v", 1, version=2), cache.get("v"), cache.get("v", version=2), cache.incr_version("v", version=2), cache.get("v", version=3)))
t("get_or_set", lambda: (cache.get_or_set("gos", lambda: 5, 10), cache.get_or_set("gos", 6)))
t("add", lambda: (cache.add("add", 1), cache.add("add", 2)))
t("lock", lambda: type(cache.lock("l", timeout=5)).__name__)


def locked():
    with cache.lock("job", timeout=5):
        second = cache.lock("job", timeout=5, blocking=False)
        return second.acquire(blocking=False), second.locked()


t("locked", locked)
t("release free", lambda: cache.lock("job").release())
t("client", lambda: type(cache.client).__name__)
t("raw", lambda: type(cache.client.get_client()).__name__)


def limit(who, n, per):
    key = f"rl:{who}:{int(time.time() // per)}"
    cache.add(key, 0, per)
    return cache.incr(key) <= n


print([limit("ann", 2, 3600) for _ in range(4)])
t("clear", lambda: (cache.clear(), cache.get("v", version=3)))
t("close", lambda: cache.close())
