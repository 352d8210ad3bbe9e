import time, random
from django.core.cache import cache, caches
def show(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as e:
        print(label, "->", type(e).__module__, type(e).__name__, str(e)[:300])
random.seed(7)
vals = [1, 0, -3, "5", "x", 2.5, True, None, b"7", [1], {"a": 1}, 2**63 - 1, 10**20]
keys = ["a", "b", "c", "d"]
for i in range(300):
    k, v, n = random.choice(keys), random.choice(vals), random.choice([None, 1, 2, 3])
    t = random.choice([None, 60, 0, -1, 600])
    op = random.randrange(18)
    c = cache
    f = [lambda: c.set(k, v, t, n), lambda: c.get(k, "dd", n), lambda: c.add(k, v, t, n), lambda: c.delete(k, n), lambda: c.touch(k, t, n), lambda: c.incr(k, random.choice([1, 2, -1, -5, 100]), n), lambda: c.decr(k, 3, n), lambda: c.has_key(k, n), lambda: sorted(map(repr, c.get_many(keys, n).items())), lambda: c.set_many({k: v, "e": 1}, t, n), lambda: c.delete_many([k, "q"], n), lambda: c.get_or_set(k, v, t, n), lambda: c.incr_version(k, random.choice([1, 1, -1, 2]), n), lambda: c.decr_version(k, 1, n), lambda: c.set(k, 5, 100, n), lambda: c.incr(k, version=n), lambda: k in c, lambda: c.set(k, 7, version=n)][op]
    show((i, op, k, v, n, t), f)
