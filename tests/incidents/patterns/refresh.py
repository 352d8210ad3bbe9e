"""Values that are renewed: dogpile locks, soft expiry, early renewal, jitter, "not found", rebuilds.

Right: a stale copy is missing at first, so some get None. A refill may come after the change, unless it uses `add`. That a deleted entry is missing is
nothing, also when its timeout is drawn at random.
"""
import time, random
from django.core.cache import cache
from shop.models import Product, Order
from shop.services import fetch_exchange_rates, compute_dashboard_stats, fetch_weather

# --- dogpile lock, others get stale copy
def rates_stale():
    v = cache.get("rates")
    if v is not None:
        return v["USD"]
    if cache.add("rates:lock", 1, 10):
        v = fetch_exchange_rates()
        cache.set("rates", v, 60)
        cache.set("rates:old", v, None)
        cache.delete("rates:lock")
        return v["USD"]
    old = cache.get("rates:old")
    return old["USD"] if old else None
def rates_wait():
    while True:
        v = cache.get("rates")
        if v is not None:
            return v["USD"]
        if cache.add("rates:lock", 1, 10):
            try:
                v = cache.get("rates")
                if v is None:
                    v = fetch_exchange_rates()
                    cache.set("rates", v, 60)
                return v["USD"]
            finally:
                cache.delete("rates:lock")
        time.sleep(0.1)
def rates_wait_once():
    v = cache.get("rates")
    if v is None:
        if cache.add("rates:lock", 1, 10):
            v = fetch_exchange_rates()
            cache.set("rates", v, 60)
            cache.delete("rates:lock")
        else:
            time.sleep(0.5)
            v = cache.get("rates")
    return v and v["USD"]
# expect: stale copy, cold | [["rates_stale"],["rates_stale"]] | redis | of 20 | serialisable 20 read too early | no-none 20 read too early
# expect: dogpile wait | [["rates_wait"],["rates_wait"]] | redis | of 352
# expect: dogpile wait N | [["rates_wait"],["rates_wait"]] | redis | of 352
# expect: dogpile wait once | [["rates_wait_once"],["rates_wait_once"]] | redis | of 20 | serialisable 20 read too early | no-none 20 read too early

# --- refresh ahead: soft expiry inside the value
def soft():
    box = cache.get("soft")
    now = time.time()
    if box is None or box["until"] < now:
        v = fetch_weather("Oslo")
        cache.set("soft", {"v": v, "until": now + 60}, 600)
        return v["degrees"]
    return box["v"]["degrees"]
def soft_right():
    while True:
        box = cache.get("soft")
        if box is not None and box["until"] >= time.time():
            return box["v"]["degrees"]
        if cache.add("soft:lock", 1, 30):
            v = fetch_weather("Oslo")
            cache.set("soft", {"v": v, "until": time.time() + 60}, 600)
            cache.delete("soft:lock")
            return v["degrees"]
        if box is not None:
            return box["v"]["degrees"]
        time.sleep(0.2)
# expect: soft expiry | [["soft"],["soft"]] | redis | of 12 | recomputations 12 slow work done twice | recomputations-at-once 12 slow work done twice
# expect: soft expiry lock | [["soft_right"],["soft_right"]] | redis | of 20

# --- XFetch
def xfetch():
    box = cache.get("x")
    now = time.time()
    if box is None or now - box["delta"] * random.random() >= box["until"]:
        start = time.time()
        v = fetch_weather("Oslo")
        cache.set("x", {"v": v, "delta": time.time() - start, "until": now + 60}, 60)
        return v["degrees"]
    return box["v"]["degrees"]
# expect: xfetch | [["xfetch"],["xfetch"]] | redis | of 12 | recomputations 12 slow work done twice | recomputations-at-once 12 slow work done twice

# --- jittered timeouts and a counter of recomputations
def jitter():
    v = cache.get("j")
    if v is None:
        v = Product.objects.get(pk=1).stock
        cache.set("j", v, 60 + random.randint(0, 30))
    return v
def sell():
    Product.objects.filter(pk=1).update(stock=3)
    cache.delete("j")
    return "ok"
# expect: jitter | [["jitter"],["jitter"]] | redis | of 20
# expect: jitter jumps | [["jitter"],["jitter"]] | redis jumps | of 46
# expect: jitter sell | [["jitter"],["sell"]] | redis | of 10 | serialisable 1 stale refill | cache-equals-database 1 stale refill | no-lost-update 1 stale refill

# --- negative caching
def article(pk):
    v = cache.get(f"a:{pk}")
    if v == "404":
        return "404"
    if v is None:
        p = Product.objects.filter(pk=pk).first()
        if p is None:
            cache.set(f"a:{pk}", "404", 60)
            return "404"
        v = p.name
        cache.set(f"a:{pk}", v, 60)
    return v
def publish(pk):
    Product.objects.create(pk=pk, name="New", category_id=1, price=1, stock=1)
    cache.set(f"a:{pk}", "New", 60)
    return "ok"
def article_add(pk):
    v = cache.get(f"a:{pk}")
    if v == "404":
        return "404"
    if v is None:
        p = Product.objects.filter(pk=pk).first()
        v = p.name if p else "404"
        cache.add(f"a:{pk}", v, 60)
    return v
# expect: negative publish | [["article",70],["publish",70]] | redis | of 10 | serialisable 1 stale refill | cache-equals-database 1 stale refill | no-lost-update 1 stale refill
# expect: negative add | [["article_add",70],["publish",70]] | redis | of 10

# --- touch to keep hot entries alive
def hot():
    v = cache.get("hot")
    if v is None:
        v = Product.objects.get(pk=1).name
        cache.set("hot", v, 60)
    else:
        cache.touch("hot", 60)
    return v
def rename():
    Product.objects.filter(pk=1).update(name="Z")
    cache.delete("hot")
    return "ok"
# expect: hot rename | [["hot"],["rename"]] | redis | of 10 | serialisable 1 stale refill | cache-equals-database 1 stale refill | no-lost-update 1 stale refill
# expect: hot hot rename | [["hot"],["hot"],["rename"]] | redis | of 546 | serialisable 70 stale refill | cache-equals-database 70 stale refill | no-older-value 10 stale refill | no-lost-update 70 stale refill

# --- get_or_set with a callable that may give None; default called early
def maybe():
    return cache.get_or_set("m", lambda: Product.objects.filter(name="none").first(), 60)
def eager():
    return cache.get_or_set("e", fetch_weather("Oslo"), 60)["degrees"]
def lazy():
    return cache.get_or_set("e", lambda: fetch_weather("Oslo"), 60)["degrees"]
# expect: none cached | [["maybe"],["maybe"]] | redis | of 64 | no-none 64 nothing to read
# expect: eager | [["eager"],["eager"]] | redis | of 32 | recomputations 32 slow work done twice | recomputations-at-once 32 slow work done twice
# expect: lazy | [["lazy"],["lazy"]] | redis | of 36 | recomputations 36 slow work done twice | recomputations-at-once 36 slow work done twice

# --- warm-up cron and readers; rebuild by delete then set
def rebuild():
    cache.delete("menu")
    v = [p.name for p in Product.objects.all()]
    cache.set("menu", v, None)
    return len(v)
def rebuild_right():
    v = [p.name for p in Product.objects.all()]
    cache.set("menu", v, None)
    return len(v)
def menu():
    return len(cache.get("menu", []))
def menu_default():
    v = cache.get("menu")
    return len(v) if v is not None else -1
cache.set("menu", ["Green tea"], None)
# expect: rebuild by delete | [["rebuild"],["menu"]] | redis | of 4 | serialisable 2 steps in between
# expect: rebuild by set | [["rebuild_right"],["menu"]] | redis | of 3
# expect: two rebuilds | [["rebuild_right"],["rebuild_right"]] | redis | of 6
