"""Locks of the threading module, between threads of one process.

Right: a lock around look, work and store computes once, in each process; outside of the look, twice. Two locks in opposite order, or one twice,
wait for ever. A lock that does not wait turns somebody away.
"""
import threading
from django.core.cache import cache
from shop.services import fetch_exchange_rates
lock = threading.Lock()
rlock = threading.RLock()
sem = threading.Semaphore(2)
cond = threading.Condition()
l2 = threading.Lock()


def locked():
    with lock:
        v = cache.get("rates")
        if v is None:
            v = fetch_exchange_rates()
            cache.set("rates", v, 300)
    return len(v)


def unlocked_check():
    v = cache.get("rates")
    if v is None:
        with lock:
            v = fetch_exchange_rates()
            cache.set("rates", v, 300)
    return len(v)


def relocked():
    with rlock:
        with rlock:
            n = cache.get("n", 0)
            cache.set("n", n + 1, None)
            return n + 1


def selfdeadlock():
    with lock:
        with lock:
            return 1


def ab():
    with lock:
        cache.get("x")
        with l2:
            return "ab"


def ba():
    with l2:
        cache.get("x")
        with lock:
            return "ba"


def two():
    with sem:
        fetch_exchange_rates()
    return "ok"


def consumer():
    with cond:
        while cache.get("job") is None:
            cond.wait()
        cache.delete("job")
        return "done"


def producer():
    with cond:
        cache.set("job", 1, None)
        cond.notify()
    return "put"


def producer_no_lock():
    cache.set("job", 1, None)
    with cond:
        cond.notify()
    return "put"


def lock_timeout():
    if not lock.acquire(timeout=0.5):
        return "gave up"
    try:
        v = fetch_exchange_rates()
        return "ok"
    finally:
        lock.release()


def nonblocking():
    if not lock.acquire(blocking=False):
        return "busy"
    try:
        cache.get("x")
        return "ok"
    finally:
        lock.release()
