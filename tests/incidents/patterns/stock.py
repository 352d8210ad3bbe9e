"""Seats, stock and bids, in the cache and in the database.

Right: a check before the act sells too much. Seats taken one by one in crossed order leave both with nothing. Atomic decrements, locks and conditional updates are clean.
"""
import time, uuid
from django.core.cache import cache
from django.db import transaction
from django.db.models import F
from shop.models import Order, Product

cache.set("stock:1", 1, None)
cache.set("bid", {"who": None, "amount": 10}, None)

def hold_many(seats, who):
    taken = cache.get_many([f"seat:{s}" for s in seats])
    if taken:
        return "taken"
    cache.set_many({f"seat:{s}": who for s in seats}, 600)
    return "held"
def hold_add(seats, who):
    got = []
    for s in seats:
        if not cache.add(f"seat:{s}", who, 600):
            cache.delete_many([f"seat:{g}" for g in got])
            return "taken"
        got.append(s)
    return "held"
def hold_add_sorted(seats, who):
    return hold_add(sorted(seats), who)
def hold_locked(seats, who):
    while not cache.add("seats:lock", who, 10):
        time.sleep(0.05)
    try:
        return hold_many(seats, who)
    finally:
        cache.delete("seats:lock")
# expect: seats bulk | [["hold_many",[1,2],"a"],["hold_many",[2,3],"b"]] | redis | of 6 | serialisable 4 two past one check
# expect: seats add, crossed | [["hold_add",[1,2],"a"],["hold_add",[2,1],"b"]] | redis | of 14 | serialisable 8 steps in between | no-lost-update 8 steps in between
# expect: seats add, sorted | [["hold_add_sorted",[1,2],"a"],["hold_add_sorted",[2,1],"b"]] | redis | of 4
# expect: seats lock | [["hold_locked",[1,2],"a"],["hold_locked",[2,3],"b"]] | redis | of 20

def buy():
    if cache.get("stock:1") > 0:
        cache.decr("stock:1")
        Order.objects.create(customer_id=1, product_id=1, total=1)
        return "bought"
    return "sold out"
def buy_right():
    if cache.decr("stock:1") < 0:
        cache.incr("stock:1")
        return "sold out"
    Order.objects.create(customer_id=1, product_id=1, total=1)
    return "bought"
# expect: buy | [["buy"],["buy"]] | redis | of 64 | serialisable 60 two past one check | no-lost-update 60 two past one check
# expect: buy right | [["buy_right"],["buy_right"]] | redis | of 26
# expect: buy right, three | [["buy_right"],["buy_right"],["buy_right"]] | redis | of 7770
# expect: buy memcached (decr stops at 0) | [["buy_right"],["buy_right"]] | memcached | of 6

def bid(who, amount):
    best = cache.get("bid")
    if amount <= best["amount"]:
        return "too low"
    cache.set("bid", {"who": who, "amount": amount}, None)
    return "highest"
def bid_locked(who, amount):
    while not cache.add("bid:lock", 1, 10):
        time.sleep(0.1)
    try:
        return bid(who, amount)
    finally:
        cache.delete("bid:lock")
# expect: bid | [["bid","a",20],["bid","b",30]] | redis | of 6 | serialisable 2 lost update | no-lost-update 2 lost update
# expect: bid locked | [["bid_locked","a",20],["bid_locked","b",30]] | redis | of 20

def reserve_db():
    p = Product.objects.get(pk=1)
    if p.stock < 80:
        return "none"
    Product.objects.filter(pk=1).update(stock=F("stock") - 80)
    cache.delete("p:1")
    return "ok"
def reserve_db_right():
    n = Product.objects.filter(pk=1, stock__gte=80).update(stock=F("stock") - 80)
    cache.delete("p:1")
    return "ok" if n else "none"
def reserve_locked():
    with transaction.atomic():
        p = Product.objects.select_for_update().get(pk=1)
        if p.stock < 80:
            return "none"
        p.stock -= 80
        p.save()
        transaction.on_commit(lambda: cache.delete("p:1"))
    return "ok"
def show():
    v = cache.get("p:1")
    if v is None:
        v = Product.objects.get(pk=1).stock
        cache.set("p:1", v, 60)
    return v
def stock_of():
    return Product.objects.get(pk=1).stock
# expect: reserve | [["reserve_db"],["reserve_db"]] | redis | of 12 | serialisable 8 changed in between | no-raise 8 changed in between
# expect: reserve right | [["reserve_db_right"],["reserve_db_right"]] | redis | of 6
# expect: reserve locked | [["reserve_locked"],["reserve_locked"]] | redis | of 32
# expect: reserve locked + show | [["reserve_locked"],["show"]] | redis | of 56 | serialisable 10 stale refill | cache-equals-database 10 stale refill | no-lost-update 10 stale refill

def checkout(token):
    """hold of a seat runs out while paying"""
    if not cache.add("seat:9", token, 600):
        return "taken"
    time.sleep(900)
    Order.objects.create(customer_id=1, product_id=5, total=1)
    cache.delete("seat:9")
    return "paid"
def checkout_right(token):
    if not cache.add("seat:9", token, 600):
        return "taken"
    time.sleep(900)
    if cache.get("seat:9") != token:
        return "too late"
    Order.objects.create(customer_id=1, product_id=5, total=1)
    cache.set("seat:9", "sold", None)
    return "paid"
# expect: checkout outlives hold, jumps | [["checkout","a"],["checkout","b"]] | redis jumps | of 604 | serialisable 6 turned away by a lock | one-at-a-time 590 two in one critical section | lock-by-owner 28 lock released by another
# expect: checkout outlives hold | [["checkout","a"],["checkout","b"]] | redis | of 4 | serialisable 4 turned away by a lock
