"""Limiters of all shapes: a fixed window, a sliding one, a token bucket, a cooldown, a quota.

Right: whoever looks and then stores lets two through. Where `add`, `incr` or `decr` is the check, nobody gets more than allowed. A window whose entry may run
out between `add` and `incr` fails when the clock jumps.
"""
import time
from django.core.cache import cache

LIMIT = 1

def fixed_get_set(ip):
    key = f"rl:{ip}:{int(time.time() // 60)}"
    n = cache.get(key, 0)
    if n >= LIMIT:
        return 429
    cache.set(key, n + 1, 60)
    return 200

def fixed_incr(ip):
    key = f"rl:{ip}:{int(time.time() // 60)}"
    cache.add(key, 0, 120)
    return 200 if cache.incr(key) <= LIMIT else 429

def fixed_try_incr(ip):
    key = f"rl:{ip}"
    try:
        n = cache.incr(key)
    except ValueError:
        cache.set(key, 1, 60)
        n = 1
    return 200 if n <= LIMIT else 429

def fixed_get_then_incr(ip):
    key = f"rl:{ip}"
    cache.add(key, 0, 60)
    if cache.get(key) >= LIMIT:
        return 429
    cache.incr(key)
    return 200

def window_prolonged(ip):
    """the timeout is set again with each hit"""
    key = f"rl:{ip}"
    n = cache.get_or_set(key, 0, 60)
    cache.set(key, n + 1, 60)
    return 200 if n + 1 <= LIMIT else 429

def sliding_two(ip):
    now = int(time.time() // 60)
    cur, prev = f"rl:{ip}:{now}", f"rl:{ip}:{now-1}"
    counts = cache.get_many([cur, prev])
    weight = counts.get(prev, 0) * 0.5 + counts.get(cur, 0)
    if weight >= LIMIT:
        return 429
    cache.add(cur, 0, 180)
    cache.incr(cur)
    return 200

def sliding_two_right(ip):
    now = int(time.time() // 60)
    cur, prev = f"rl:{ip}:{now}", f"rl:{ip}:{now-1}"
    cache.add(cur, 0, 180)
    n = cache.incr(cur)
    return 200 if n + cache.get(prev, 0) * 0.5 <= LIMIT else 429

def bucket(user):
    b = cache.get(f"tb:{user}") or {"tokens": 1, "ts": time.time()}
    now = time.time()
    b["tokens"] = min(1, b["tokens"] + (now - b["ts"]) / 60)
    b["ts"] = now
    if b["tokens"] < 1:
        cache.set(f"tb:{user}", b, 3600)
        return 429
    b["tokens"] -= 1
    cache.set(f"tb:{user}", b, 3600)
    return 200

def bucket_locked(user):
    while not cache.add(f"tb:{user}:lock", 1, 5):
        time.sleep(0.01)
    try:
        return bucket(user)
    finally:
        cache.delete(f"tb:{user}:lock")

def cooldown(user):
    if cache.get(f"cool:{user}"):
        return "wait"
    cache.set(f"cool:{user}", True, 30)
    return "go"

def cooldown_in(user):
    if f"cool:{user}" in cache:
        return "wait"
    cache.set(f"cool:{user}", True, 30)
    return "go"

def cooldown_add(user):
    return "go" if cache.add(f"cool:{user}", True, 30) else "wait"

def quota(user):
    left = cache.get_or_set(f"q:{user}", 1, 3600)
    if left <= 0:
        return "over"
    cache.decr(f"q:{user}")
    return "ok"

def quota_right(user):
    cache.add(f"q:{user}", 1, 3600)
    if cache.decr(f"q:{user}") < 0:
        cache.incr(f"q:{user}")
        return "over"
    return "ok"

def quota_right2(user):
    cache.add(f"q:{user}", 1, 3600)
    return "ok" if cache.decr(f"q:{user}") >= 0 else "over"
# expect: fixed get set | [["fixed_get_set","a"],["fixed_get_set","a"]] | redis | of 6 | serialisable 4 two past one check
# expect: fixed incr | [["fixed_incr","a"],["fixed_incr","a"]] | redis | of 20
# expect: fixed incr jumps | [["fixed_incr","a"],["fixed_incr","a"]] | redis jumps | of 160 | no-raise 42 ran out in between
# expect: try incr | [["fixed_try_incr","a"],["fixed_try_incr","a"]] | redis | of 6 | serialisable 4 lost update | no-lost-update 4 lost update
# expect: get then incr | [["fixed_get_then_incr","a"],["fixed_get_then_incr","a"]] | redis | of 70 | serialisable 60 two past one check | no-lost-update 60 two past one check
# expect: window prolonged | [["window_prolonged","a"],["window_prolonged","a"]] | redis | of 52 | serialisable 32 lost update | no-lost-update 32 lost update
# expect: sliding two | [["sliding_two","a"],["sliding_two","a"]] | redis | of 70 | serialisable 68 steps in between | no-lost-update 68 steps in between
# expect: sliding two right | [["sliding_two_right","a"],["sliding_two_right","a"]] | redis | of 70
# expect: bucket | [["bucket","a"],["bucket","a"]] | redis | of 6 | serialisable 4 lost update | no-lost-update 4 lost update
# expect: bucket jumps | [["bucket","a"],["bucket","a"]] | redis jumps | of 14
# expect: bucket locked | [["bucket_locked","a"],["bucket_locked","a"]] | redis | of 20
# expect: cooldown | [["cooldown","a"],["cooldown","a"]] | redis | of 6 | serialisable 4 two past one check
# expect: cooldown in | [["cooldown_in","a"],["cooldown_in","a"]] | redis | of 6 | serialisable 4 two past one check
# expect: cooldown add | [["cooldown_add","a"],["cooldown_add","a"],["cooldown_add","a"]] | redis | of 6
# expect: cooldown add jumps | [["cooldown_add","a"],["cooldown_add","a"],["cooldown_add","a"]] | redis jumps | of 24
# expect: quota | [["quota","a"],["quota","a"]] | redis | of 180 | serialisable 156 two past one check | no-lost-update 156 two past one check
# expect: quota right | [["quota_right","a"],["quota_right","a"]] | redis | of 20
# expect: quota right three | [["quota_right","a"],["quota_right","a"],["quota_right","a"]] | redis | of 19260
# expect: quota right2 three | [["quota_right2","a"],["quota_right2","a"],["quota_right2","a"]] | redis | of 1680
# expect: fixed on locmem p2 | [["fixed_incr","a"],["fixed_incr","a"]] | locmem p=2 | of 6
# expect: fixed on memcached | [["fixed_incr","a"],["fixed_incr","a"]] | memcached | of 6
# expect: fixed on db | [["fixed_incr","a"],["fixed_incr","a"]] | db | of 252 | serialisable 210 lost update | no-lost-update 210 lost update
