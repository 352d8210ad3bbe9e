"""Versions and deadlines that come from the clock, counts that are written behind, and writes that are made only if nothing has changed.

Right: a page under an old version does not matter, whether the version is a count or a moment. A copy that is looked at only when a deadline is over matters. A second
delete helps against a slow reader only if it comes late enough.
"""
import time
from django.core.cache import cache
from django.db.models import F
from shop.models import Product

def listing():
    key = f"list:{cache.get('ts', 0)}"
    names = cache.get(key)
    if names is None:
        names = list(Product.objects.values_list("name", flat=True))
        cache.set(key, names, 300)
    return len(names)

def add_product():
    Product.objects.create(name="N", price=1, stock=1, category_id=1)
    cache.set("ts", time.time(), None)
    return "added"

def soft():
    v = cache.get("soft:v")
    until = cache.get("soft:until", 0)
    if v is None or time.time() > until:
        v = str(Product.objects.get(pk=1).price)
        cache.set("soft:v", v, None)
        cache.set("soft:until", time.time() + 60, None)
    return v

def reprice_soft():
    Product.objects.filter(pk=1).update(price=7)
    cache.delete("soft:v")
    return "ok"

def hourly():
    key = f"page:{time.gmtime().tm_hour}"
    v = cache.get(key)
    if v is None:
        v = str(Product.objects.get(pk=1).price)
        cache.set(key, v, None)
    return v

def reprice():
    Product.objects.filter(pk=1).update(price=7)
    return "ok"

def with_backup():
    now = time.time()
    fresh = cache.get("fresh")
    if fresh and fresh[1] > now:
        return fresh[0]
    old = cache.get("backup")
    if old is not None:
        return old
    v = str(Product.objects.get(pk=1).price)
    cache.set("fresh", (v, now + 60), None)
    cache.set("backup", v, None)
    return v

def reprice_fresh():
    Product.objects.filter(pk=1).update(price=7)
    cache.delete("fresh")
    return "ok"

def like():
    cache.add("likes", 0, None)
    cache.incr("likes")
    return "ok"

def flush():
    n = cache.get("likes", 0)
    Product.objects.filter(pk=1).update(stock=F("stock") + n)
    cache.set("likes", 0, None)
    return n

def flush_by_decr():
    n = cache.get("likes", 0)
    if n:
        Product.objects.filter(pk=1).update(stock=F("stock") + n)
        cache.decr("likes", n)
    return n

def optimistic():
    p = Product.objects.get(pk=1)
    n = Product.objects.filter(pk=1, stock=p.stock).update(stock=p.stock - 1)
    cache.delete("stock")
    return "ok" if n else "again"

def double_delete():
    cache.delete("price")
    Product.objects.filter(pk=1).update(price=7)
    time.sleep(0.5)
    cache.delete("price")
    return "ok"

def price():
    v = cache.get("price")
    if v is None:
        v = str(Product.objects.get(pk=1).price)
        cache.set("price", v, 60)
    return v

def lock_and_sell():
    if not cache.add("l", 1, 60):
        return "busy"
    try:
        n = Product.objects.get(pk=1).stock
        Product.objects.filter(pk=1).update(stock=n - 1)
        return "ok"
    finally:
        cache.delete("l")
# expect: version by the time | [["listing"],["add_product"]] | redis | of 15
# expect: soft deadline | [["soft"],["reprice_soft"]] | redis | of 21 | serialisable 1 stale refill | cache-equals-database 1 stale refill | no-lost-update 1 stale refill
# expect: page of the hour | [["hourly"],["reprice"]] | redis | of 4 | cache-equals-database 2 value never invalidated
# expect: backup | [["with_backup"],["reprice_fresh"]] | redis | of 21 | serialisable 7 steps in between | cache-equals-database 6 value never invalidated | no-lost-update 1 stale refill
# expect: written behind | [["like"],["flush"]] | redis | of 20 | serialisable 9 lost update
# expect: written behind by decr | [["like"],["flush_by_decr"]] | redis | of 4
# expect: written behind by decr, twice | [["like"],["flush_by_decr"],["flush_by_decr"]] | redis | of 88 | serialisable 68 two past one check | no-lost-update 68 two past one check
# expect: only if nothing has changed | [["optimistic"],["optimistic"]] | redis | of 20 | serialisable 12 steps in between
# expect: double delete | [["double_delete"],["price"]] | redis | of 20
# expect: double delete, jumps | [["double_delete"],["price"]] | redis jumps | of 103 | serialisable 3 stale refill | cache-equals-database 3 stale refill | no-lost-update 3 stale refill
# expect: lock on a dummy cache | [["lock_and_sell"],["lock_and_sell"]] | dummy | of 70 | serialisable 36 lost update | one-at-a-time 68 two in one critical section
# expect: lock on files | [["lock_and_sell"],["lock_and_sell"]] | filebased | of 148 | serialisable 78 turned away by a lock | one-at-a-time 136 two in one critical section | lock-by-owner 76 lock released by another
# expect: lock in a table | [["lock_and_sell"],["lock_and_sell"]] | db | of 36 | serialisable 24 turned away by a lock
# expect: two readers and a change that nobody tells the cache | [["price"],["reprice"],["price"]] | redis | of 136 | serialisable 30 steps in between | cache-equals-database 62 value never invalidated | no-older-value 4 value never invalidated
