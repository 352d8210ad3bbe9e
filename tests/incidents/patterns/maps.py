"""Channels, thread locks, coroutines, carts, uploads, breakers, permissions.

Right: what is read, changed and stored as a whole loses something, a key for each part does not. `aincr` is a get and a set in Django, and loses, too.
"""
import asyncio, threading, time, functools
from django.core.cache import cache, caches
from shop.models import Product, Customer, Order
from shop.services import fetch_exchange_rates, fetch_weather

# --- websockets' channel map
def connect(user, channel):
    m = cache.get("channels", {})
    m[user] = channel
    cache.set("channels", m, None)
    return "open"
def disconnect(user, channel):
    m = cache.get("channels", {})
    m.pop(user, None)
    cache.set("channels", m, None)
    return "closed"
def connect_key(user, channel):
    cache.set(f"ch:{user}", channel, None)
    return "open"
def disconnect_key(user, channel):
    if cache.get(f"ch:{user}") == channel:
        cache.delete(f"ch:{user}")
    return "closed"
def counter_connect():
    cache.add("conns", 0, None)
    cache.incr("conns")
    return "open"
def counter_disconnect():
    try:
        if cache.decr("conns") <= 0:
            cache.delete("conns")
    except ValueError:
        pass
    return "closed"
# expect: channel map | [["connect","a","c1"],["connect","b","c2"]] | redis | of 6 | serialisable 4 lost update | no-lost-update 4 lost update
# expect: channel reconnect | [["connect","a","c2"],["disconnect","a","c1"]] | redis | of 6
# expect: channel key reconnect | [["connect_key","a","c2"],["disconnect_key","a","c1"]] | redis | of 2
# expect: connections counter, deleted at 0 | [["counter_connect"],["counter_connect"],["counter_disconnect"]] | redis | of 1074 | serialisable 430 steps in between | no-raise 130 changed in between | no-lost-update 392 steps in between

# --- double-checked locking with threads
_lock = threading.Lock()
_locks = {}
def dcl():
    v = cache.get("w")
    if v is None:
        with _lock:
            v = cache.get("w")
            if v is None:
                v = fetch_weather("Oslo")
                cache.set("w", v, 60)
    return v["degrees"]
def lock_per_key(key):
    lock = _locks.get(key)
    if lock is None:
        lock = _locks[key] = threading.Lock()
    with lock:
        v = cache.get(key)
        if v is None:
            v = fetch_weather(key)
            cache.set(key, v, 60)
    return v["degrees"]
_inflight = {}
def coalesced(key):
    """single flight in the process with an Event"""
    done = _inflight.get(key)
    if done is not None:
        done.wait()
        return cache.get(key)["degrees"]
    done = _inflight[key] = threading.Event()
    try:
        v = fetch_weather(key)
        cache.set(key, v, 60)
        return v["degrees"]
    finally:
        done.set()
        del _inflight[key]
# expect: dcl threads | [["dcl"],["dcl"],["dcl"]] | locmem threads p=1 | of 180
# expect: dcl threads two processes redis | [["dcl"],["dcl"]] | redis threads p=2 | of 420 | recomputations 420 slow work done twice | recomputations-at-once 420 slow work done twice
# expect: lock per key | [["lock_per_key","Oslo"],["lock_per_key","Oslo"]] | locmem threads p=1 | of 2
# expect: coalesced | [["coalesced","Oslo"],["coalesced","Oslo"]] | locmem threads p=1 | of 1
# expect: dcl fresh | [["dcl"],["dcl"]] | redis | of 40 | recomputations 40 slow work done twice | recomputations-at-once 40 slow work done twice

_cached = {"v": None, "at": 0}
def memo_version():
    """local copy, refreshed when the version in the cache differs"""
    ver = cache.get("ver", 0)
    if _cached["v"] is None or _cached["at"] != ver:
        _cached["v"] = Product.objects.get(pk=1).stock
        _cached["at"] = ver
    return _cached["v"]
def change_version():
    Product.objects.filter(pk=1).update(stock=1)
    cache.set("ver", cache.get("ver", 0) + 1, None)
    return "ok"
# expect: local copy with version | [["memo_version"],["change_version"]] | redis threads p=1 | of 10
# expect: local copy with version, then read | [["memo_version"],["change_version"],["memo_version"]] | redis threads p=1 | of 180

# --- async
async def afetch(key):
    v = await cache.aget(key)
    if v is None:
        await asyncio.sleep(0.3)
        v = 1
        await cache.aset(key, v, 60)
    return v
async def gather3():
    return await asyncio.gather(afetch("g"), afetch("g"), afetch("g"))
async def acount():
    n = await cache.aget("an", 0)
    await cache.aset("an", n + 1, None)
    return n + 1
async def gather_count():
    await asyncio.gather(acount(), acount())
    return await cache.aget("an")
async def aincr():
    await cache.aadd("an", 0, None)
    return await cache.aincr("an")
_alock = None
async def acount_locked():
    global _alock
    if _alock is None:
        _alock = asyncio.Lock()
    async with _alock:
        return await acount()
async def gather_locked():
    await asyncio.gather(acount_locked(), acount_locked())
    return await cache.aget("an")
# expect: gather three | [["gather3"]] | redis | of 1
# expect: gather count alone | [["gather_count"]] | redis | of 1
# expect: acount | [["acount"],["acount"]] | redis | of 6 | serialisable 4 lost update | no-lost-update 4 lost update
# expect: aincr | [["aincr"],["aincr"]] | redis | of 20 | serialisable 12 lost update | no-lost-update 12 lost update
# expect: gather locked | [["gather_locked"]] | redis | of 1

# --- session cart: dict per user vs. key per line
def cart_add(sku, n):
    cart = cache.get("cart:1", {})
    cart[sku] = cart.get(sku, 0) + n
    cache.set("cart:1", cart, 3600)
    return sum(cart.values())
def cart_line(sku, n):
    key = f"cart:1:{sku}"
    cache.add(key, 0, 3600)
    return cache.incr(key, n)
def cart_checkout():
    cart = cache.get("cart:1", {})
    for sku, n in cart.items():
        Order.objects.create(customer_id=1, product_id=1, quantity=n, total=1)
    cache.delete("cart:1")
    return len(cart)
# expect: cart two skus | [["cart_add","tea",1],["cart_add","cup",1]] | redis | of 6 | serialisable 4 lost update | no-lost-update 4 lost update
# expect: cart lines | [["cart_line","tea",1],["cart_line","cup",1],["cart_line","tea",1]] | redis | of 1680
# expect: cart checkout while adding | [["cart_add","tea",1],["cart_checkout"]] | redis | of 6 | serialisable 2 lost update
# expect: cart double checkout | [["cart_add","tea",1],["cart_checkout"],["cart_checkout"]] | redis | of 108 | serialisable 58 lost update

# --- upload chunks; the last one assembles
def chunk(i, of):
    got = cache.get("chunks", [])
    got = sorted(got + [i])
    cache.set("chunks", got, 600)
    if len(got) == of:
        Order.objects.create(customer_id=1, product_id=1, total=1, status="assembled")
        return "assembled"
    return "more"
def chunk_right(i, of):
    cache.set(f"chunk:{i}", "bytes", 600)
    cache.add("chunks:n", 0, 600)
    if cache.incr("chunks:n") == of:
        Order.objects.create(customer_id=1, product_id=1, total=1, status="assembled")
        return "assembled"
    return "more"
def chunk_look(i, of):
    cache.set(f"chunk:{i}", "bytes", 600)
    if len(cache.get_many([f"chunk:{j}" for j in range(of)])) == of:
        Order.objects.create(customer_id=1, product_id=1, total=1, status="assembled")
        return "assembled"
    return "more"
# expect: chunks list | [["chunk",0,2],["chunk",1,2]] | redis | of 6 | serialisable 4 lost update | no-lost-update 4 lost update
# expect: chunks incr | [["chunk_right",0,2],["chunk_right",1,2]] | redis | of 70
# expect: chunks look | [["chunk_look",0,2],["chunk_look",1,2]] | redis | of 14 | serialisable 12 steps in between

# --- circuit breaker, progress
def call(ok):
    if cache.get("open"):
        return "open"
    if not ok:
        n = cache.get("fails", 0) + 1
        cache.set("fails", n, 60)
        if n >= 2:
            cache.set("open", 1, 30)
        return "failed"
    cache.set("fails", 0, 60)
    return "ok"
def call_incr(ok):
    if cache.get("open"):
        return "open"
    if not ok:
        cache.add("fails", 0, 60)
        if cache.incr("fails") >= 2:
            cache.set("open", 1, 30)
        return "failed"
    cache.set("fails", 0, 60)
    return "ok"
# expect: breaker | [["call",false],["call",false]] | redis | of 20 | serialisable 12 lost update | no-lost-update 12 lost update
# expect: breaker incr | [["call_incr",false],["call_incr",false]] | redis | of 70
# expect: breaker incr, success resets | [["call_incr",false],["call_incr",true]] | redis | of 15
def progress(part):
    p = cache.get("progress", {"done": [], "state": "running"})
    p["done"].append(part)
    if len(p["done"]) == 2:
        p["state"] = "finished"
    cache.set("progress", p, None)
    return p["state"]
# expect: progress | [["progress",1],["progress",2]] | redis | of 6 | serialisable 4 lost update | no-lost-update 4 lost update

# --- recently viewed, trimmed; invalidation tags; permissions
def viewed(pk):
    r = [pk] + [p for p in cache.get("recent", []) if p != pk]
    cache.set("recent", r[:3], None)
    return "ok"
# expect: recently viewed | [["viewed",1],["viewed",2]] | redis | of 6 | serialisable 4 lost update | no-lost-update 4 lost update
def perms(user):
    v = cache.get(f"perms:{user}")
    if v is None:
        v = Customer.objects.get(pk=user).name
        cache.set(f"perms:{user}", v, 300)
    return v
def revoke(user):
    Customer.objects.filter(pk=user).update(name="nobody")
    cache.set(f"perms:{user}", "nobody", 300)
    return "revoked"
def revoke_bump(user):
    Customer.objects.filter(pk=user).update(name="nobody")
    cache.delete(f"perms:{user}")
    return "revoked"
# expect: perms revoke | [["perms",1],["revoke",1]] | redis | of 10 | serialisable 1 stale refill | cache-equals-database 1 stale refill | no-lost-update 1 stale refill
# expect: perms revoke delete, with check | [["perms",1],["revoke_bump",1],["perms",1]] | redis | of 534 | serialisable 70 stale refill | cache-equals-database 70 stale refill | no-older-value 6 stale refill | no-lost-update 70 stale refill
