"""Locks of django-redis: `cache.lock`, and `set` with `nx`; and a lock that its holder prolongs.

Right: such a lock keeps others out as one of `add` does. A short one lets the second in, and its holder is told when it releases what is no longer its own. Who
does not wait is turned away. A lock that is touched in time does not run out, unless the clock jumps.
"""
import time
from django.core.cache import cache
from shop.models import Order
from shop.services import render_report

def counted():
    with cache.lock("import", timeout=30):
        n = cache.get("n", 0)
        cache.set("n", n + 1, None)
    return n

def short():
    with cache.lock("import", timeout=2):
        cache.set("r", render_report(2026), None)
    return "ok"

def busy():
    lock = cache.lock("import", timeout=30)
    if not lock.acquire(blocking=False):
        return "busy"
    try:
        Order.objects.create(customer_id=1, product_id=1, total=1, status="x")
        return "ran"
    finally:
        lock.release()

def gives_up():
    lock = cache.lock("import", timeout=30, blocking_timeout=1)
    if not lock.acquire():
        return "gave up"
    try:
        render_report(2026)
        return "ran"
    finally:
        lock.release()

def extended():
    with cache.lock("import", timeout=4) as lock:
        time.sleep(3)
        lock.extend(4, replace_ttl=True)
        render_report(2026)
    return "ok"

def set_nx():
    if not cache.set("l", 1, timeout=60, nx=True):
        return "busy"
    n = cache.get("n", 0)
    cache.set("n", n + 1, None)
    cache.delete("l")
    return n

def once():
    return "first" if cache.set("once", 1, timeout=60, nx=True) else "later"

def heartbeat():
    if not cache.add("l", 1, 2):
        return "busy"
    try:
        for _ in range(2):
            time.sleep(1)
            cache.touch("l", 2)
        return "done"
    finally:
        cache.delete("l")
# expect: counts under the lock | [["counted"],["counted"]] | django-redis | of 20
# expect: shorter than the work | [["short"],["short"]] | django-redis | of 6 | one-at-a-time 6 two in one critical section | no-raise 6 ran out in between | recomputations 6 slow work done twice | recomputations-at-once 6 slow work done twice
# expect: does not wait | [["busy"],["busy"]] | django-redis | of 6 | serialisable 4 turned away by a lock
# expect: gives up | [["gives_up"],["gives_up"]] | django-redis | of 6 | serialisable 6 turned away by a lock
# expect: extended, and still too short | [["extended"],["extended"]] | django-redis | of 36 | one-at-a-time 36 two in one critical section | no-raise 36 ran out in between | recomputations 36 slow work done twice
# expect: set with nx as a lock | [["set_nx"],["set_nx"]] | django-redis | of 8 | serialisable 6 turned away by a lock | no-lost-update 6 turned away by a lock
# expect: set with nx as a mark | [["once"],["once"]] | django-redis | of 2
# expect: prolonged | [["heartbeat"],["heartbeat"]] | redis | of 4 | serialisable 4 turned away by a lock
# expect: prolonged, and the clock jumps | [["heartbeat"],["heartbeat"]] | redis jumps | of 39174 | serialisable 56 turned away by a lock | one-at-a-time 39046 two in one critical section | lock-by-owner 2514 lock released by another
