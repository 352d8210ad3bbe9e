"""Two levels of cache, several entries of one thing, versions, write-behind: what must agree with each other."""
import time
from functools import lru_cache
from django.core.cache import cache, caches
from django.db import transaction
from django.db.models import F
from shop.models import Product, Order, Category, Customer
from shop.services import fetch_weather

# --- bulk load: what is missing is filled
def names(*pks):
    keys = {f"n:{pk}": pk for pk in pks}
    got = cache.get_many(keys)
    missing = {k: Product.objects.get(pk=pk).name for k, pk in keys.items() if k not in got}
    if missing:
        cache.set_many(missing, 600)
    return sorted({**got, **missing}.values())
def rename(pk):
    Product.objects.filter(pk=pk).update(name="Z")
    cache.delete(f"n:{pk}")
    return "ok"
def rename_many():
    Product.objects.filter(pk=1).update(name="Z")
    Product.objects.filter(pk=2).update(name="Y")
    cache.delete_many(["n:1", "n:2"])
    return "ok"
# expect: bulk twice | [["names",1,2],["names",1,2]] | redis | of 70
# expect: bulk and rename | [["names",1,2],["rename",1]] | redis | of 15 | serialisable 3 stale refill | cache-equals-database 3 stale refill | no-lost-update 3 stale refill
# expect: bulk and rename other | [["names",1,2],["rename",3]] | redis | of 15
# expect: bulk and rename both | [["names",1,2],["rename_many"]] | redis | of 35 | serialisable 11 steps in between | cache-equals-database 6 stale refill | no-lost-update 6 stale refill

# --- item and list
def item():
    v = cache.get("item:1")
    if v is None:
        v = Product.objects.get(pk=1).name
        cache.set("item:1", v, 600)
    return v
def items():
    v = cache.get("items")
    if v is None:
        v = [p.name for p in Product.objects.filter(category_id=1).order_by("id")]
        cache.set("items", v, 600)
    return v
def edit_item_only():
    Product.objects.filter(pk=1).update(name="Z")
    cache.delete("item:1")
    return "ok"
def edit_both():
    Product.objects.filter(pk=1).update(name="Z")
    cache.delete_many(["item:1", "items"])
    return "ok"
# expect: list forgotten | [["items"],["edit_item_only"]] | redis | of 10 | cache-equals-database 3 value never invalidated
# expect: list and item deleted | [["items"],["edit_both"]] | redis | of 10 | serialisable 1 stale refill | cache-equals-database 1 stale refill | no-lost-update 1 stale refill
# expect: two reads | [["item"],["items"]] | redis | of 20

# --- cached list appended to instead of read anew
cache.set("comments", ["a"], None)
def comment(text):
    Order.objects.create(customer_id=1, product_id=1, total=1, status=text)
    cs = cache.get("comments", [])
    cs.append(text)
    cache.set("comments", cs, None)
    return len(cs)
# expect: comments | [["comment","x"],["comment","y"]] | redis | of 20 | serialisable 12 lost update | no-lost-update 12 lost update

# --- version bump against delete
def page():
    v = cache.get("ver", 1)
    html = cache.get(f"page:{v}")
    if html is None:
        html = Product.objects.get(pk=1).name
        cache.set(f"page:{v}", html, 600)
    return html
def save_bump():
    Product.objects.filter(pk=1).update(name="Z")
    cache.add("ver", 1, None)
    cache.incr("ver")
    return "ok"
def save_bump_atomic():
    with transaction.atomic():
        Product.objects.filter(pk=1).update(name="Z")
        cache.add("ver", 1, None)
        cache.incr("ver")
    return "ok"
def save_bump_set():
    Product.objects.filter(pk=1).update(name="Z")
    cache.set("ver", cache.get("ver", 1) + 1, None)
    return "ok"
# expect: page, bump | [["page"],["save_bump"]] | redis | of 70
# expect: page, page, bump | [["page"],["page"],["save_bump"]] | redis | of 31800 | no-older-value 88 read before it was refreshed
# expect: page, bump before the commit | [["page"],["save_bump_atomic"]] | redis | of 210 | serialisable 2 invalidated too early | cache-equals-database 2 invalidated too early | no-lost-update 2 invalidated too early
# expect: two bumps by set | [["save_bump_set"],["save_bump_set"]] | redis | of 20 | serialisable 12 lost update | no-lost-update 12 lost update

# --- the version= argument
def vget():
    v = cache.get("thing", version=2)
    if v is None:
        v = Product.objects.get(pk=1).stock
        cache.set("thing", v, 600, version=2)
    return v
def vdelete():
    Product.objects.filter(pk=1).update(stock=1)
    cache.delete("thing")
    return "ok"
def vdelete_right():
    Product.objects.filter(pk=1).update(stock=1)
    cache.delete("thing", version=2)
    return "ok"
# expect: another version deleted | [["vget"],["vdelete"]] | redis | of 10 | cache-equals-database 3 value never invalidated
# expect: the right version deleted | [["vget"],["vdelete_right"]] | redis | of 10 | serialisable 1 stale refill | cache-equals-database 1 stale refill | no-lost-update 1 stale refill

# --- L1 in the process, L2 shared
_l1 = {}
def l1_read():
    if "p" in _l1:
        return _l1["p"]
    v = cache.get("p")
    if v is None:
        v = Product.objects.get(pk=1).stock
        cache.set("p", v, 600)
    _l1["p"] = v
    return v
def l1_write():
    Product.objects.filter(pk=1).update(stock=1)
    cache.delete("p")
    _l1.clear()
    return "ok"
# expect: L1 and L2, one process | [["l1_read"],["l1_write"]] | redis threads p=1 | of 10 | serialisable 1 stale refill | cache-equals-database 1 stale refill | no-lost-update 1 stale refill
# expect: L1, read after | [["l1_read"],["l1_write"],["l1_read"]] | redis threads p=1 | of 534 | serialisable 70 stale refill | cache-equals-database 70 stale refill | no-older-value 6 stale refill | no-lost-update 70 stale refill

# --- write-behind: a list of pending rows in the cache, written later
cache.set("pending", [], None)
def queue(x):
    pending = cache.get("pending")
    pending.append(x)
    cache.set("pending", pending, None)
    return "queued"
def drain():
    pending = cache.get("pending")
    cache.set("pending", [], None)
    for x in pending:
        Order.objects.create(customer_id=1, product_id=1, total=1, status=x)
    return len(pending)
def queue_own(x):
    n = cache.incr("tail")
    cache.set(f"pend:{n}", x, None)
    return "queued"
cache.set("tail", 0, None)
# expect: queue twice | [["queue","a"],["queue","b"]] | redis | of 6 | serialisable 4 lost update | no-lost-update 4 lost update
# expect: queue and drain | [["queue","a"],["drain"]] | redis | of 6 | serialisable 2 lost update
# expect: queue by number | [["queue_own","a"],["queue_own","b"]] | redis | of 20
# expect: drain twice empty | [["drain"],["drain"]] | redis | of 6

# --- set_many in parts: title and body
def show():
    got = cache.get_many(["title", "body"])
    return got.get("title"), got.get("body")
def publish(n):
    cache.set("title", f"t{n}", None)
    cache.set("body", f"b{n}", None)
    return "ok"
def publish_many(n):
    cache.set_many({"title": f"t{n}", "body": f"b{n}"}, None)
    return "ok"
# expect: two publish in parts | [["publish",1],["publish",2]] | redis | of 6 | serialisable 2 steps in between
# expect: two publish at once | [["publish_many",1],["publish_many",2]] | redis | of 2
# expect: show while published in parts | [["show"],["publish",1]] | redis | of 3 | serialisable 1 steps in between
# expect: show while published at once | [["show"],["publish_many",1]] | redis | of 2
# expect: show while published at once, memcached | [["show"],["publish_many",1]] | memcached | of 3 | serialisable 1 steps in between

# --- on_commit nested, rolled back inside
def nested(fails):
    with transaction.atomic():
        Product.objects.filter(pk=1).update(stock=5)
        try:
            with transaction.atomic():
                Product.objects.filter(pk=1).update(stock=6)
                transaction.on_commit(lambda: cache.delete("s"))
                if fails:
                    raise ValueError
        except ValueError:
            pass
    return "ok"
def stock():
    v = cache.get("s")
    if v is None:
        v = Product.objects.get(pk=1).stock
        cache.set("s", v, 600)
    return v
# expect: callback of the inner block lost | [["stock"],["nested",true]] | redis | of 120 | cache-equals-database 112 value never invalidated
# expect: callback of the inner block | [["stock"],["nested",false]] | redis | of 120 | serialisable 21 stale refill | cache-equals-database 21 stale refill | no-lost-update 21 stale refill
# expect: stored in a transaction that fails | [["stock_set_fail"],["stock"]] | redis | of 33 | cache-equals-database 12 stored before a rollback
def stock_set_fail():
    try:
        with transaction.atomic():
            Product.objects.filter(pk=1).update(stock=5)
            cache.set("s", 5, 600)
            raise ValueError
    except ValueError:
        return "failed"
