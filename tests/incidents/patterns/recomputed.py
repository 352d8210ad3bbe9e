"""Values that are renewed early, served stale, filled by one: with the clock, with locks, with threads and coroutines."""
import asyncio, threading, time
from django.core.cache import cache
from shop.models import Product, Category
from shop.services import fetch_weather, fetch_exchange_rates

# --- get_or_set with slow default
def slow_default():
    return cache.get_or_set("w", lambda: fetch_weather("Oslo"), 60)["degrees"]
# expect: slow default | [["slow_default"],["slow_default"]] | redis | of 36 | recomputations 36 slow work done twice | recomputations-at-once 36 slow work done twice
# expect: slow default three | [["slow_default"],["slow_default"],["slow_default"]] | redis | of 8100 | recomputations 8100 slow work done twice | recomputations-at-once 8100 slow work done twice

# --- stale while revalidate
cache.set("box", {"v": 1, "soft": 0}, 3600)
def swr():
    box = cache.get("box")
    if box["soft"] < time.time() and cache.add("box:lock", 1, 30):
        v = fetch_weather("Oslo")["degrees"]
        cache.set("box", {"v": v, "soft": time.time() + 60}, 3600)
        cache.delete("box:lock")
        return v
    return box["v"]
def swr_unlocked():
    box = cache.get("box")
    if box["soft"] < time.time():
        v = fetch_weather("Oslo")["degrees"]
        cache.set("box", {"v": v, "soft": time.time() + 60}, 3600)
        return v
    return box["v"]
# expect: swr | [["swr"],["swr"]] | redis | of 14 | serialisable 14 turned away by a lock
# expect: swr unlocked | [["swr_unlocked"],["swr_unlocked"]] | redis | of 12 | recomputations 12 slow work done twice | recomputations-at-once 12 slow work done twice

# --- mint lock: add with a timeout is never deleted
def minted():
    v = cache.get("m")
    if v is None:
        if cache.add("m:mint", 1, 5):
            v = fetch_weather("Oslo")["degrees"]
            cache.set("m", v, 60)
        else:
            while v is None:
                time.sleep(0.1)
                v = cache.get("m")
    return v
# expect: minted | [["minted"],["minted"]] | redis | of 60
# expect: minted three | [["minted"],["minted"],["minted"]] | redis | of 87091200

# --- memo of "nothing found": None cached is asked again, a sentinel is not
def maybe_none():
    v = cache.get("q")
    if v is None:
        v = Product.objects.filter(name="nope").first()
        cache.set("q", v, 60)
    return v is None
MISSING = "missing"
def maybe_sentinel():
    v = cache.get("q", MISSING)
    if v == MISSING:
        v = Product.objects.filter(name="nope").first()
        cache.set("q", v, 60)
    return v is None
def create_nope():
    Product.objects.create(pk=90, name="nope", category_id=1, price=1, stock=0)
    cache.delete("q")
    return "ok"
# expect: none cached | [["maybe_none"],["maybe_none"]] | redis | of 20
# expect: none cached, created | [["maybe_none"],["create_nope"]] | redis | of 10 | serialisable 1 stale refill | cache-equals-database 1 stale refill | no-lost-update 1 stale refill
# expect: sentinel, created | [["maybe_sentinel"],["create_nope"]] | redis | of 10 | serialisable 1 stale refill | cache-equals-database 1 stale refill | no-lost-update 1 stale refill

# --- threads: Condition, Event, Semaphore, one flight
_cond = threading.Condition()
_busy = set()
def flight(key):
    with _cond:
        while key in _busy:
            _cond.wait()
        v = cache.get(key)
        if v is not None:
            return v["degrees"]
        _busy.add(key)
    try:
        v = fetch_weather(key)
        cache.set(key, v, 60)
        return v["degrees"]
    finally:
        with _cond:
            _busy.discard(key)
            _cond.notify_all()
# expect: condition | [["flight","Oslo"],["flight","Oslo"]] | redis threads p=1 | of 16
# expect: condition, two cities | [["flight","Oslo"],["flight","Rome"]] | redis threads p=1 | of 80 | recomputations 80 slow work done twice | recomputations-at-once 80 slow work done twice
# expect: condition, two processes | [["flight","Oslo"],["flight","Oslo"]] | redis threads p=2 | of 1400 | recomputations 1400 slow work done twice | recomputations-at-once 1400 slow work done twice
def flight_notify_one(key):
    with _cond:
        if key in _busy:
            _cond.wait()
        v = cache.get(key)
        if v is not None:
            return v["degrees"]
        _busy.add(key)
    v = fetch_weather(key)
    cache.set(key, v, 60)
    with _cond:
        _busy.discard(key)
        _cond.notify()
    return v["degrees"]
# expect: notify one, three wait | [["flight_notify_one","Oslo"],["flight_notify_one","Oslo"],["flight_notify_one","Oslo"]] | redis threads p=1 | of 84 | serialisable 84 nobody wakes it | terminates 84 nobody wakes it

_sem = threading.Semaphore(1)
def sem_count():
    with _sem:
        n = cache.get("n", 0)
        cache.set("n", n + 1, None)
        return n + 1
def sem_leak():
    _sem.acquire()
    n = cache.get("n", 0)
    if n >= 1:
        return n
    cache.set("n", n + 1, None)
    _sem.release()
    return n + 1
# expect: semaphore | [["sem_count"],["sem_count"]] | redis threads p=1 | of 2
# expect: semaphore leaked | [["sem_leak"],["sem_leak"],["sem_leak"]] | redis threads p=1 | of 6 | terminates 6 lock never released

_rlock = threading.RLock()
def inner():
    with _rlock:
        n = cache.get("n", 0)
        cache.set("n", n + 1, None)
        return n + 1
def outer():
    with _rlock:
        return inner()
_plain = threading.Lock()
def inner_plain():
    with _plain:
        return cache.get("n", 0)
def outer_plain():
    with _plain:
        return inner_plain()
# expect: rlock | [["outer"],["outer"]] | redis threads p=1 | of 2
# expect: lock taken twice by one | [["outer_plain"],["inner_plain"]] | redis threads p=1 | of 2 | terminates 2 deadlock with itself

# --- double-checked without the second look
_dl = threading.Lock()
def dcl_once():
    v = cache.get("d")
    if v is None:
        with _dl:
            v = fetch_weather("Oslo")["degrees"]
            cache.set("d", v, 60)
    return v
# expect: lock without a second look | [["dcl_once"],["dcl_once"]] | redis threads p=1 | of 8 | recomputations 8 slow work done twice

# --- module counter in threads
_count = 0
def global_count():
    global _count
    n = _count
    cache.get("x")
    _count = n + 1
    return _count
# expect: global counter, threads | [["global_count"],["global_count"]] | redis threads p=1 | of 2 | serialisable 2

# --- coroutines
async def a_one(key):
    v = await cache.aget(key)
    if v is None:
        v = key.upper()
        await cache.aset(key, v, 60)
    return v
async def a_page():
    return await asyncio.gather(a_one("a"), a_one("b"))
async def a_incr():
    await cache.aadd("an", 0, None)
    n = await cache.aget("an")
    await cache.aset("an", n + 1, None)
    return n + 1
async def a_lock_count():
    while not await cache.aadd("al", 1, 30):
        await asyncio.sleep(0.1)
    try:
        return await a_incr()
    finally:
        await cache.adelete("al")
# expect: gather page twice | [["a_page"],["a_page"]] | redis | of 68
# expect: a incr | [["a_incr"],["a_incr"]] | redis | of 20 | serialisable 12 lost update | no-lost-update 12 lost update
# expect: a lock | [["a_lock_count"],["a_lock_count"]] | redis | of 30

# --- early recompute by remaining time
def early():
    box = cache.get("e")
    if box is None or box["at"] + 50 < time.time():
        v = fetch_weather("Oslo")["degrees"]
        cache.set("e", {"v": v, "at": time.time()}, 60)
        return v
    return box["v"]
def early_touch():
    """the first one prolongs the old value, so that the others don't compute"""
    box = cache.get("e2")
    if box is None:
        if not cache.add("e2", {"v": None}, 5):
            while (box := cache.get("e2")) is None or box["v"] is None:
                time.sleep(0.1)
            return box["v"]
        v = fetch_weather("Oslo")["degrees"]
        cache.set("e2", {"v": v}, 60)
        return v
    while box["v"] is None:
        time.sleep(0.1)
        box = cache.get("e2")
    return box["v"]
# expect: early | [["early"],["early"]] | redis | of 12 | recomputations 12 slow work done twice | recomputations-at-once 12 slow work done twice
# expect: placeholder | [["early_touch"],["early_touch"]] | redis | of 66

# --- leader with a fencing number
def leader():
    if cache.add("lead", 1, 30):
        cache.add("epoch", 0, None)
        return cache.incr("epoch")
    return "follower"
# expect: epoch | [["leader"],["leader"]] | redis | of 8
# expect: epoch jumps | [["leader"],["leader"]] | redis jumps | of 4092
