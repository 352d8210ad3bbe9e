# BACKENDS: locmem, redis, memcached, db, filebased
import time
from contextlib import contextmanager
from functools import wraps
from hashlib import md5

from django.core.cache import cache


@contextmanager
def memcache_lock(lock_id, oid):
    timeout_at = time.monotonic() + 60 * 10 - 3
    status = cache.add(lock_id, oid, 60 * 10)
    try:
        yield status
    finally:
        if time.monotonic() < timeout_at and status:
            cache.delete(lock_id)


with memcache_lock("feed", "a") as got:
    print(got)
    with memcache_lock("feed", "b") as inner:
        print(inner, cache.get("feed"))
print(cache.get("feed"))


def limit(rate, per):
    def decorate(function):
        @wraps(function)
        def wrapper(user, *args):
            key = f"limit:{function.__name__}:{user}:{int(time.time() // per)}"
            cache.add(key, 0, timeout=per * 2)
            if cache.incr(key) > rate:
                raise PermissionError(f"{user} too often")
            return function(user, *args)

        wrapper.reset = lambda user: cache.delete(f"limit:{function.__name__}:{user}:{int(time.time() // per)}")
        return wrapper

    return decorate


@limit(2, 100000)
def search(user, text):
    return text.upper()


print(search("ada", "x"), search("ada", "y"), search("bob", "z"))
try:
    search("ada", "again")
except PermissionError as e:
    print(e)
print(search.reset("ada"), search("ada", "now"))


def cached_by_args(timeout):
    def decorate(function):
        @wraps(function)
        def wrapper(*args, **kwargs):
            raw = f"{function.__module__}.{function.__qualname__}:{args}:{sorted(kwargs.items())}"
            key = "memo:" + md5(raw.encode()).hexdigest()
            value = cache.get(key)
            if value is None:
                value = function(*args, **kwargs)
                cache.set(key, value, timeout)
            wrapper.last_key = key
            return value

        return wrapper

    return decorate


calls = []


@cached_by_args(60)
def slow(a, b=2):
    calls.append((a, b))
    return a * b


print(slow(2), slow(2), slow(2, b=2), slow(3), calls, slow.last_key)
bucket = cache.get_or_set("bucket", {"tokens": 5, "at": 0})
bucket["tokens"] -= 1
print(cache.get("bucket")["tokens"])
cache.set("bucket", bucket)
print(cache.get("bucket")["tokens"], cache.touch("bucket", 100), cache.touch("nothing"))
