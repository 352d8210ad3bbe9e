"""Rate limits and counters with a timeout: windows that slide, are reset, run out, are flushed."""
import time
from django.core.cache import cache
from django.db.models import F
from shop.models import Product, Order

LIMIT = 1
cache.set("hits", 3, None)

# --- sliding log of moments
def log_window(ip):
    now = time.time()
    log = [t for t in cache.get(f"log:{ip}", []) if t > now - 60]
    if len(log) >= LIMIT:
        return 429
    cache.set(f"log:{ip}", log + [now], 60)
    return 200
def log_window_locked(ip):
    while not cache.add(f"log:{ip}:lock", 1, 10):
        time.sleep(0.01)
    try:
        return log_window(ip)
    finally:
        cache.delete(f"log:{ip}:lock")
# expect: log | [["log_window","a"],["log_window","a"]] | redis | of 6 | serialisable 4 two past one check
# expect: log locked | [["log_window_locked","a"],["log_window_locked","a"]] | redis | of 20
# expect: log two ips | [["log_window","a"],["log_window","b"]] | redis | of 6

# --- limit whose timeout is given only at first; incr of what ran out
def hit(ip):
    if cache.add(f"h:{ip}", 1, 60):
        return 200
    return 200 if cache.incr(f"h:{ip}") <= LIMIT else 429
def hit_caught(ip):
    if cache.add(f"h:{ip}", 1, 60):
        return 200
    try:
        n = cache.incr(f"h:{ip}")
    except ValueError:
        cache.add(f"h:{ip}", 1, 60)
        return 200
    return 200 if n <= LIMIT else 429
# expect: hit | [["hit","a"],["hit","a"]] | redis | of 2
# expect: hit jumps | [["hit","a"],["hit","a"]] | redis jumps | of 8 | no-raise 2 ran out in between
# expect: hit caught jumps | [["hit_caught","a"],["hit_caught","a"]] | redis jumps | of 8

# --- touch makes it live for ever under load; expire reset
def hit_touch(ip):
    cache.add(f"t:{ip}", 0, 60)
    n = cache.incr(f"t:{ip}")
    cache.touch(f"t:{ip}", 60)
    return 200 if n <= LIMIT else 429
# expect: hit touch | [["hit_touch","a"],["hit_touch","a"]] | redis | of 70

# --- read back what was counted
def counted(ip):
    cache.add(f"c:{ip}", 0, 60)
    cache.incr(f"c:{ip}")
    return 200 if cache.get(f"c:{ip}") <= LIMIT else 429
# expect: incr, then get | [["counted","a"],["counted","a"]] | redis | of 70 | serialisable 40 steps in between

# --- counters flushed every so often
def flush_get_delete():
    n = cache.get("hits")
    if not n:
        return 0
    cache.delete("hits")
    Product.objects.filter(pk=1).update(stock=F("stock") + n)
    return n
def flush_decr():
    n = cache.get("hits", 0)
    Product.objects.filter(pk=1).update(stock=F("stock") + n)
    cache.decr("hits", n)
    return n
def flush_locked():
    if not cache.add("flush", 1, 60):
        return "other"
    n = cache.get("hits", 0)
    Product.objects.filter(pk=1).update(stock=F("stock") + n)
    cache.decr("hits", n)
    cache.delete("flush")
    return "flushed"
def bump():
    cache.incr("hits")
    return "ok"
def bump_safe():
    try:
        cache.incr("hits")
    except ValueError:
        cache.set("hits", 1, None)
    return "ok"
# expect: get, delete, bump | [["flush_get_delete"],["bump"]] | redis | of 9 | serialisable 6 steps in between | no-raise 2 changed in between | no-lost-update 4 steps in between
# expect: get, delete, safe bump | [["flush_get_delete"],["bump_safe"]] | redis | of 10 | serialisable 2 lost update
# expect: decr, bump | [["flush_decr"],["bump"]] | redis | of 15
# expect: flush twice by delete | [["flush_get_delete"],["flush_get_delete"]] | redis | of 16 | serialisable 12 two past one check
# expect: safe bump twice | [["bump_safe"],["bump_safe"]] | redis | of 6

# --- rounds of a game, daily streak
def streak(day):
    s = cache.get("streak", {"day": 0, "n": 0})
    if s["day"] == day:
        return s["n"]
    s = {"day": day, "n": s["n"] + 1}
    cache.set("streak", s, None)
    return s["n"]
# expect: streak same day | [["streak",1],["streak",1]] | redis | of 6

# --- highest score
def high(score):
    best = cache.get("best", 0)
    if score > best:
        cache.set("best", score, None)
    return "ok"
# expect: high score | [["high",10],["high",20]] | redis | of 6 | serialisable 2 lost update | no-lost-update 2 lost update
# expect: high score same | [["high",10],["high",10]] | redis | of 6

# --- average of ratings: sum and count apart
def rate(stars):
    cache.add("sum", 0, None)
    cache.add("cnt", 0, None)
    cache.incr("sum", stars)
    cache.incr("cnt")
    return "thanks"
def average():
    got = cache.get_many(["sum", "cnt"])
    return got["sum"] / got["cnt"] if got.get("cnt") else 0
# expect: ratings | [["rate",5],["rate",3]] | redis | of 924
# expect: rating and average | [["rate",5],["average"]] | redis | of 7

# --- decrement of what is not there any more
def free_slot():
    try:
        cache.decr("slots")
    except ValueError:
        return "nothing"
    return "freed"
def take_slot():
    cache.add("slots", 0, None)
    return cache.incr("slots")
# expect: slot | [["take_slot"],["free_slot"]] | redis | of 7 | serialisable 3 steps in between
