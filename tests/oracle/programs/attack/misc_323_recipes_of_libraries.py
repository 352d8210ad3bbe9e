# BACKENDS: locmem, redis, memcached, db
import functools
import hashlib
import inspect
import pickle
import time
from contextlib import contextmanager

from django.core.cache import cache, caches
from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.exceptions import PermissionDenied
from django.test import RequestFactory
from django.utils.encoding import force_bytes

rf = RequestFactory()


def cached(timeout=DEFAULT_TIMEOUT, key=None, unless=None, alias="default"):
    def decorate(f):
        signature = inspect.signature(f)

        def make(*args, **kwargs):
            bound = signature.bind(*args, **kwargs)
            bound.apply_defaults()
            text = repr(sorted(bound.arguments.items()))
            return f"{f.__module__}.{f.__qualname__}:{hashlib.md5(force_bytes(text)).hexdigest()}"

        @functools.wraps(f)
        def wrapper(*args, **kwargs):
            name = make(*args, **kwargs)
            missing = object()
            value = caches[alias].get(name, missing)
            if value is missing:
                value = f(*args, **kwargs)
                if unless is None or not unless(value):
                    caches[alias].set(name, value, timeout)
            return value

        wrapper.invalidate = lambda *a, **k: caches[alias].delete(make(*a, **k))
        wrapper.key = make
        return wrapper

    return decorate


calls = []


@cached(60, unless=lambda v: v is None)
def square(x, *, offset=0):
    calls.append(x)
    return None if x < 0 else x * x + offset


print(square(2), square(2), square(x=2), square(2, offset=1), square(-1), square(-1), calls, square.invalidate(2), square.invalidate(2), square(2), calls, square.key(2))
try:
    square("a", nope=1)
except TypeError as e:
    print(e)


class Throttle:
    rate, scope, cache_format = "3/min", "user", "throttle_%(scope)s_%(ident)s"
    timer = time.time

    def __init__(self):
        num, period = self.rate.split("/")
        self.num, self.duration = int(num), {"s": 1, "m": 60, "h": 3600, "d": 86400}[period[0]]

    def allow(self, request):
        self.key = self.cache_format % {"scope": self.scope, "ident": request.META.get("REMOTE_ADDR")}
        self.history = cache.get(self.key, [])
        self.now = self.timer()
        while self.history and self.history[-1] <= self.now - self.duration:
            self.history.pop()
        if len(self.history) >= self.num:
            return False
        self.history.insert(0, self.now)
        cache.set(self.key, self.history, self.duration)
        return True

    def wait(self):
        remaining = self.duration - (self.now - self.history[-1]) if self.history else self.duration
        available = self.num - len(self.history) + 1
        return remaining / float(available) if available > 0 else None


th = Throttle()
print([th.allow(rf.get("/")) for _ in range(5)], 55 < th.wait() <= 60, th.allow(rf.get("/", REMOTE_ADDR="10.0.0.1")), len(cache.get("throttle_user_127.0.0.1")))


def window(key, period, now):
    offset = sum(key.encode()) % period
    return now - (now % period) + offset if now % period < offset else now - (now % period) + offset + period


def ratelimit(key=None, rate="2/h", method=("POST",), block=True):
    limit, period = int(rate.split("/")[0]), 3600

    def deco(view):
        @functools.wraps(view)
        def wrapped(request, *args, **kwargs):
            if request.method in method:
                name = "rl:" + hashlib.sha256(f"{view.__qualname__}{rate}{key(request)}{window('k', period, int(time.time()))}".encode()).hexdigest()
                added = cache.add(name, 1, period + 5)
                count = 1 if added else cache.incr(name)
                request.limited = count > limit
                if request.limited and block:
                    raise PermissionDenied("limited")
            else:
                request.limited = False
            return view(request, *args, **kwargs)

        return wrapped

    return deco


@ratelimit(key=lambda r: r.META["REMOTE_ADDR"])
def post(request):
    return request.limited


out = []
for m in ("post", "get", "post", "post", "get"):
    try:
        out.append(post(getattr(rf, m)("/")))
    except PermissionDenied as e:
        out.append(str(e))
print(out)


@contextmanager
def task_lock(name, oid, expire=60):
    until = time.monotonic() + expire - 3
    status = cache.add(name, oid, expire)
    try:
        yield status
    finally:
        if time.monotonic() < until and status:
            cache.delete(name)


with task_lock("import", "w1") as one:
    with task_lock("import", "w2") as two:
        print(one, two, cache.get("import"))
    print(cache.get("import"))
print(cache.get("import"))


class Attempts:
    def __init__(self, limit, cool):
        self.limit, self.cool = limit, cool

    def key(self, ip, user):
        return "axes-" + hashlib.sha256(f"{ip}|{user}".encode()).hexdigest()

    def fail(self, ip, user):
        k = self.key(ip, user)
        n = cache.get(k, 0) + 1
        cache.set(k, n, self.cool)
        return n >= self.limit

    def locked(self, ip, user):
        return cache.get(self.key(ip, user), 0) >= self.limit

    def reset(self, ip, user):
        return cache.delete(self.key(ip, user))


a = Attempts(3, 30)
print([a.fail("1.1.1.1", "ann") for _ in range(3)], a.locked("1.1.1.1", "ann"), a.locked("1.1.1.1", "bob"), a.reset("1.1.1.1", "ann"), a.locked("1.1.1.1", "ann"))


class Flags:
    prefix, missing = "flag", "__missing__"

    def __init__(self, rows):
        self.rows, self.reads = rows, 0

    def get(self, name):
        key = f"{self.prefix}:{hashlib.md5(name.encode()).hexdigest()}"
        value = cache.get(key)
        if value == self.missing:
            return None
        if value is None:
            self.reads += 1
            value = self.rows.get(name)
            cache.add(key, self.missing if value is None else value, None)
        return value

    def flush(self, *names):
        cache.delete_many([f"{self.prefix}:{hashlib.md5(n.encode()).hexdigest()}" for n in names])


f = Flags({"new": {"everyone": True}})
print(f.get("new"), f.get("new"), f.get("old"), f.get("old"), f.reads, f.flush("new", "old"), f.get("old"), f.reads)


class Namespaced:
    def __init__(self, name):
        self.name = name

    @property
    def generation(self):
        return cache.get_or_set(f"gen:{self.name}", 1, None)

    def key(self, k):
        return f"{self.name}:{self.generation}:{k}"

    def clear(self):
        try:
            return cache.incr(f"gen:{self.name}")
        except ValueError:
            cache.set(f"gen:{self.name}", 1, None)


ns = Namespaced("products")
cache.set(ns.key("a"), 1)
print(ns.key("a"), cache.get(ns.key("a")), ns.clear(), cache.get(ns.key("a")), ns.key("a"), Namespaced("x").clear(), Namespaced("x").clear())
