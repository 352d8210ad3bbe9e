"""Locks as people post them: too short a timeout, released by anybody, tried a few times, fair ones, semaphores, a lock on another cache than the value."""
import time, uuid
from django.core.cache import cache, caches
from django.db import transaction
from django.db.models import F
from shop.models import Order, Product, Customer
from shop.services import fetch_exchange_rates, render_report, send_mail

# --- lock of 1 s over 5 s of work, released without a look
def nightly():
    if not cache.add("nightly", 1, 1):
        return "running"
    try:
        render_report(2026)
        return "done"
    finally:
        cache.delete("nightly")
def nightly_owned():
    me = uuid.uuid4().hex
    if not cache.add("nightly", me, 60):
        return "running"
    try:
        render_report(2026)
        return "done"
    finally:
        if cache.get("nightly") == me:
            cache.delete("nightly")
# expect: too short, clock still | [["nightly"],["nightly"]] | redis | of 4 | serialisable 4 turned away by a lock
# expect: too short, jumps | [["nightly"],["nightly"]] | redis jumps | of 562 | serialisable 6 turned away by a lock | one-at-a-time 548 two in one critical section | recomputations 556 slow work done twice | recomputations-at-once 160 slow work done twice | lock-by-owner 20 lock released by another
# expect: owned | [["nightly_owned"],["nightly_owned"]] | redis | of 4 | serialisable 4 turned away by a lock

# --- always released, also by who did not get it
def careless():
    got = cache.add("l", 1, 30)
    try:
        if not got:
            return "busy"
        n = cache.get("n", 0)
        cache.set("n", n + 1, None)
        return "ok"
    finally:
        cache.delete("l")
# expect: released by a non-owner two | [["careless"],["careless"]] | redis | of 20 | serialisable 18 turned away by a lock | no-lost-update 18 turned away by a lock | lock-by-owner 12 lock released by another
# expect: released by a non-owner three | [["careless"],["careless"],["careless"]] | redis | of 1002 | serialisable 996 turned away by a lock | one-at-a-time 444 two in one critical section | no-lost-update 996 turned away by a lock | lock-by-owner 870 lock released by another

# --- wait at most so often, then give up with an error
def patient():
    for _ in range(40):
        if cache.add("l", 1, 30):
            break
        time.sleep(0.05)
    else:
        raise TimeoutError("lock")
    n = cache.get("n", 0)
    cache.set("n", n + 1, None)
    cache.delete("l")
    return n + 1
# expect: patient | [["patient"],["patient"]] | redis | of 20

# --- lock with work inside, waited for, longer than the work
def slow_count():
    while not cache.add("l", 1, 60):
        time.sleep(1)
    n = cache.get("n", 0)
    time.sleep(2)
    cache.set("n", n + 1, None)
    cache.delete("l")
    return n + 1
# expect: slow count | [["slow_count"],["slow_count"]] | redis | of 72
# --- lock in another alias, shared
def other_alias():
    locks = caches["locks"]
    while not locks.add("l", 1, 60):
        time.sleep(1)
    n = cache.get("n", 0)
    cache.set("n", n + 1, None)
    locks.delete("l")
    return n + 1

# --- lock per object, two objects of one customer taken in sorted order
def transfer(a, b):
    first, second = sorted([a, b])
    while not cache.add(f"acc:{first}", 1, 60):
        time.sleep(0.1)
    while not cache.add(f"acc:{second}", 1, 60):
        time.sleep(0.1)
    x, y = cache.get(f"bal:{a}", 10), cache.get(f"bal:{b}", 10)
    cache.set(f"bal:{a}", x - 1, None)
    cache.set(f"bal:{b}", y + 1, None)
    cache.delete(f"acc:{second}")
    cache.delete(f"acc:{first}")
    return "ok"
def transfer_unlocked(a, b):
    x, y = cache.get(f"bal:{a}", 10), cache.get(f"bal:{b}", 10)
    cache.set(f"bal:{a}", x - 1, None)
    cache.set(f"bal:{b}", y + 1, None)
    return "ok"
# expect: transfer sorted | [["transfer",1,2],["transfer",2,1]] | redis | of 72
# expect: transfer unlocked | [["transfer_unlocked",1,2],["transfer_unlocked",2,1]] | redis | of 70 | serialisable 68 lost update | no-lost-update 68 lost update

# --- reader-writer lock out of two keys: the writer looks for readers, readers for a writer
def rw_read():
    if cache.get("w"):
        return "wait"
    cache.add("r", 0, None)
    cache.incr("r")
    a, b = cache.get("x", 0), cache.get("y", 0)
    cache.decr("r")
    return a == b
def rw_write():
    if not cache.add("w", 1, None):
        return "wait"
    if cache.get("r", 0):
        cache.delete("w")
        return "wait"
    cache.incr("x")
    cache.incr("y")
    cache.delete("w")
    return "written"
cache.set_many({"x": 0, "y": 0}, None)
# expect: reader-writer | [["rw_read"],["rw_write"]] | redis | of 2559 | serialisable 974 steps in between | no-lost-update 78 steps in between

# --- try lock; a queue of one that remembers there is more to do
def reindex():
    if not cache.add("reindex", 1, 600):
        cache.set("reindex:again", 1, None)
        return "later"
    Product.objects.filter(pk=1).update(stock=F("stock") + 1)
    cache.delete("reindex")
    return "done"

# --- released by delete of a pattern / clear
def admin_clear():
    cache.clear()
    return "cleared"
def import_rows():
    if not cache.add("import", 1, 600):
        return "busy"
    n = cache.get("rows", 0)
    cache.set("rows", n + 1, None)
    cache.delete("import")
    return "ok"
# expect: import twice and a clear | [["import_rows"],["import_rows"],["admin_clear"]] | redis | of 146 | serialisable 24 turned away by a lock | one-at-a-time 104 two in one critical section | lock-by-owner 62 lock released by another

# --- lock with incr: the first to get 1
def incr_lock():
    cache.add("il", 0, None)
    if cache.incr("il") != 1:
        cache.decr("il")
        return "busy"
    n = cache.get("n", 0)
    cache.set("n", n + 1, None)
    cache.decr("il")
    return "ok"
# expect: incr lock | [["incr_lock"],["incr_lock"]] | redis | of 1092 | serialisable 1020 steps in between | no-lost-update 1020 steps in between

# --- select_for_update around a cached read made before
def book():
    left = cache.get("seats")
    if left is None:
        left = Product.objects.get(pk=1).stock
        cache.set("seats", left, 60)
    with transaction.atomic():
        p = Product.objects.select_for_update().get(pk=1)
        p.stock = left - 1
        p.save()
    cache.set("seats", left - 1, 60)
    return left - 1
def book_right():
    with transaction.atomic():
        p = Product.objects.select_for_update().get(pk=1)
        p.stock -= 1
        p.save()
        return p.stock
# expect: cached read outside the row lock | [["book"],["book"]] | redis | of 2960 | serialisable 2916 lost update | cache-equals-database 6 stored in another order | no-older-value 12 read before it was refreshed | no-lost-update 2916 lost update
# expect: read inside the row lock | [["book_right"],["book_right"]] | redis | of 10

# --- extend by touch in the middle, value only
def long_touch():
    if not cache.add("j", 1, 10):
        return "busy"
    time.sleep(8)
    cache.touch("j", 10)
    time.sleep(8)
    cache.delete("j")
    return "ok"
# expect: extended in time | [["long_touch"],["long_touch"]] | redis | of 4 | serialisable 4 turned away by a lock
def long_expire():
    """touch with too little: 8 s of work under 5 s"""
    if not cache.add("j", 1, 10):
        return "busy"
    time.sleep(8)
    cache.touch("j", 5)
    time.sleep(8)
    cache.delete("j")
    return "ok"
# expect: extended by too little, jumps | [["long_expire"],["long_expire"]] | redis jumps | of 7032 | serialisable 26 turned away by a lock | one-at-a-time 6974 two in one critical section | lock-by-owner 130 lock released by another
