"""Counters flushed to the database, leaderboards, presence, visitors, querysets, signals, numbers of rows.

Right: a flush that sets 0 or deletes loses views, one that counts down does not, unless two do it. Lists, sets and dicts lose entries. What is stored under
the row's lock is right, what is stored after the commit may come in the other order.
"""
import time, random
from django.core.cache import cache, caches
from django.db import transaction
from django.db.models import F
from django.db.models.signals import post_save, post_delete
from shop.models import Product, Order, Customer, Category

cache.set("views:1", 5, None)
cache.set("fl", 5, None)
cache.set("tags", ["a", "b"], None)
cache.set_many({"lb:ada": 10, "lb:bob": 20}, None)

# --- counters flushed to the database
def view():
    cache.incr("views:1")
    return "ok"
def flush_set0():
    n = cache.get("views:1")
    Product.objects.filter(pk=1).update(stock=F("stock") + n)
    cache.set("views:1", 0, None)
    return "flushed"
def flush_decr():
    n = cache.get("views:1")
    Product.objects.filter(pk=1).update(stock=F("stock") + n)
    cache.decr("views:1", n)
    return "flushed"
def flush_delete():
    n = cache.get("views:1", 0)
    cache.delete("views:1")
    Product.objects.filter(pk=1).update(stock=F("stock") + n)
    return "flushed"
def view_add():
    cache.add("views:1", 0, None)
    cache.incr("views:1")
    return "ok"
# expect: flush set 0, view | [["flush_set0"],["view"]] | redis | of 10 | serialisable 5 lost update
# expect: flush decr, view | [["flush_decr"],["view"]] | redis | of 15
# expect: flush decr twice | [["flush_decr"],["flush_decr"]] | redis | of 70 | serialisable 68 two past one check | no-lost-update 68 two past one check
# expect: flush delete, view add | [["flush_delete"],["view_add"]] | redis | of 18 | serialisable 7 changed in between | no-raise 4 changed in between

# --- leaderboard: a sorted list in one entry; scores one by one
def score(name, points):
    top = cache.get("top", [])
    top = sorted([t for t in top if t[0] != name] + [[name, points]], key=lambda t: -t[1])[:10]
    cache.set("top", top, None)
    return [t[0] for t in top]
def score_own(name, points):
    return cache.incr(f"lb:{name}", points)
def board():
    scores = cache.get_many(["lb:ada", "lb:bob"])
    return sorted(scores, key=scores.get)[-1]
# expect: leaderboard list | [["score","ada",5],["score","bob",7]] | redis | of 6 | serialisable 4 lost update | no-lost-update 4 lost update
# expect: leaderboard counters | [["score_own","ada",15],["score_own","bob",7],["board"]] | redis | of 30
# expect: leaderboard counters locmem | [["score_own","ada",15],["score_own","bob",7],["board"]] | locmem | of 12

# --- presence
def online(user):
    users = cache.get("online") or set()
    users.add(user)
    cache.set("online", users, 300)
    return "hi"
def offline(user):
    users = cache.get("online") or set()
    users.discard(user)
    cache.set("online", users, 300)
    return "bye"
def online_key(user):
    cache.set(f"on:{user}", 1, 60)
    return "hi"
def offline_key(user):
    cache.delete(f"on:{user}")
    return "bye"
# expect: presence set | [["online","a"],["online","b"]] | redis | of 6 | serialisable 4 lost update | no-lost-update 4 lost update
# expect: presence set off | [["online","a"],["offline","b"]] | redis | of 6 | serialisable 2 lost update | no-lost-update 2 lost update
# expect: presence keys | [["online_key","a"],["offline_key","a"],["online_key","b"]] | redis | of 6

# --- unique visitors
def visit(ip):
    seen = cache.get("ips", [])
    if ip not in seen:
        cache.set("ips", seen + [ip], None)
        try:
            cache.incr("uniques")
        except ValueError:
            cache.set("uniques", 1, None)
    return "ok"
def visit_right(ip):
    if cache.add(f"ip:{ip}", 1, None):
        cache.add("uniques", 0, None)
        cache.incr("uniques")
    return "ok"
# expect: uniques list two | [["visit","a"],["visit","b"]] | redis | of 70 | serialisable 56 lost update | no-lost-update 56 lost update
# expect: uniques list same | [["visit","a"],["visit","a"]] | redis | of 46 | serialisable 16 steps in between | no-lost-update 16 steps in between
# expect: uniques add | [["visit_right","a"],["visit_right","a"],["visit_right","b"]] | redis | of 1008

# --- queryset in the cache, signals
def products():
    qs = cache.get("products")
    if qs is None:
        qs = list(Product.objects.filter(stock__gt=20).order_by("id"))
        cache.set("products", qs, 600)
    return [p.name for p in qs]
def lazy_products():
    qs = cache.get("lazy")
    if qs is None:
        qs = Product.objects.filter(stock__gt=20).order_by("id")
        cache.set("lazy", qs, 600)
    return len(qs)
def sell_out_update():
    Product.objects.filter(pk=6).update(stock=0)   # no signal
    return "ok"
def sell_out_save():
    p = Product.objects.get(pk=6)
    p.stock = 0
    p.save()
    return "ok"
def sell_out_atomic():
    with transaction.atomic():
        p = Product.objects.get(pk=6)
        p.stock = 0
        p.save()
    return "ok"
post_save.connect(lambda **kw: cache.delete_many(["products", "lazy"]), sender=Product, weak=False)
# expect: queryset, update without signal | [["products"],["sell_out_update"]] | redis | of 4 | cache-equals-database 2 value never invalidated
# expect: queryset, save | [["products"],["sell_out_save"]] | redis | of 20 | serialisable 3 stale refill | cache-equals-database 3 stale refill | no-lost-update 3 stale refill
# expect: queryset, save in atomic | [["products"],["sell_out_atomic"]] | redis | of 56 | serialisable 30 invalidated too early | cache-equals-database 30 invalidated too early | no-lost-update 30 invalidated too early
# expect: lazy queryset, save | [["lazy_products"],["sell_out_save"]] | redis | of 20 | serialisable 3 stale refill | cache-equals-database 3 stale refill | no-lost-update 3 stale refill

# --- on_commit: computed inside, stored after
def rename(n):
    with transaction.atomic():
        c = Category.objects.get(pk=1)
        c.name = n
        c.save()
        transaction.on_commit(lambda: cache.set("cat:1", c.name, None))
    return "ok"
def cat():
    return cache.get_or_set("cat:1", lambda: Category.objects.get(pk=1).name, None)
def rename_locked(n):
    with transaction.atomic():
        c = Category.objects.select_for_update().get(pk=1)
        c.name = n
        c.save()
        cache.set("cat:1", c.name, None)
    return "ok"
# expect: on_commit set, two writers | [["rename","x"],["rename","y"]] | redis | of 132 | serialisable 30 stored in another order | cache-equals-database 30 stored in another order
# expect: locked set inside, two writers | [["rename_locked","x"],["rename_locked","y"]] | redis | of 12
# expect: locked set inside, reader | [["rename_locked","x"],["cat"]] | redis | of 123

# --- select_for_update counter mirrored in the cache
def take_number():
    with transaction.atomic():
        p = Product.objects.select_for_update().get(pk=2)
        p.stock -= 1
        p.save()
        n = p.stock
    cache.set("n", n, None)
    return n
def take_number_right():
    with transaction.atomic():
        p = Product.objects.select_for_update().get(pk=2)
        p.stock -= 1
        p.save()
        cache.set("n", p.stock, None)
        return p.stock
# expect: number set after commit | [["take_number"],["take_number"]] | redis | of 74 | serialisable 12 stored in another order | cache-equals-database 12 stored in another order | no-lost-update 12 stored in another order
# expect: number set inside the lock | [["take_number_right"],["take_number_right"]] | redis | of 14

# --- index and items
def add_tag(tag):
    cache.set(f"tag:{tag}", {"posts": []}, None)
    tags = cache.get("tags")
    cache.set("tags", tags + [tag], None)
    return "ok"
def drop_tag(tag):
    tags = cache.get("tags")
    cache.set("tags", [t for t in tags if t != tag], None)
    cache.delete(f"tag:{tag}")
    return "ok"
def all_tags():
    tags = cache.get("tags")
    return len(cache.get_many([f"tag:{t}" for t in tags])), len(tags)
# expect: add tag twice | [["add_tag","x"],["add_tag","y"]] | redis | of 20 | serialisable 12 lost update | no-lost-update 12 lost update
# expect: add and drop | [["add_tag","x"],["drop_tag","a"]] | redis | of 20 | serialisable 9 lost update | no-lost-update 9 lost update
# expect: index read in the middle | [["add_tag","x"],["all_tags"]] | redis | of 10
# expect: drop read in the middle | [["drop_tag","a"],["all_tags"]] | redis | of 10

# --- shards of a hot key
def shard_hit(i):
    key = f"hot:{i}"
    cache.add(key, 0, None)
    cache.incr(key)
    return "ok"
def shard_hit_random():
    key = f"hot:{random.randrange(4)}"
    cache.set(key, cache.get(key, 0) + 1, None)
    return "ok"
def shard_sum():
    return sum(cache.get_many([f"hot:{i}" for i in range(4)]).values())
def shard_sum_one_by_one():
    return sum(cache.get(f"hot:{i}", 0) for i in range(4))
# expect: shards | [["shard_hit",0],["shard_hit",3],["shard_sum"]] | redis | of 140
# expect: shards one by one | [["shard_hit",0],["shard_hit",3],["shard_sum_one_by_one"]] | redis | of 4200
