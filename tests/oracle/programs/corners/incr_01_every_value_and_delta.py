from django.core.cache import cache

def show(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as e:
        print(label, "->", type(e).__module__, type(e).__name__, str(e)[:300])

class Odd:
    def __init__(self, n): self.n = n
    def __add__(self, o): return Odd(self.n + o)
    def __repr__(self): return f"Odd({self.n})"
from decimal import Decimal
from fractions import Fraction
for v in (0, 5, -5, 2**31, -2**31-1, 2**63-1, -2**63, 2**63, 2**64-1, 2**64, 10**30, "5", "-5", "+5", " 5", "5 ", "5 x", "05", "five", "", "5.0", b"5", b"7 ", 1.5, True, None, [1], Odd(3), Decimal("1.5"), Fraction(1, 3), "18446744073709551615", "0", "-0"):
    for op, d in (("incr", 1), ("decr", 1), ("incr", -3), ("decr", 10), ("incr", 0), ("incr", 2**63), ("incr", 10**20), ("incr", 1.5), ("incr", True), ("incr", "2"), ("decr", "2"), ("incr", None), ("incr", [1]), ("decr", True), ("incr", 2**64), ("decr", 10**25)):
        cache.set("v", v)
        show(f"{v!r} {op} {d!r}", lambda: getattr(cache, op)("v", d))
        show("    ", lambda: cache.get("v"))
for op, d in (("incr", 1), ("decr", 1), ("incr", True), ("incr", "2"), ("decr", "2"), ("incr", None), ("incr", 1.5), ("decr", 2.5)):
    show(f"missing {op} {d!r}", lambda: getattr(cache, op)("missing", d))
cache.set("v", 99)
for i in range(3):
    cache.incr("v", 1); print(repr(cache.get("v")))
cache.set("s", "100")
show("x", lambda: cache.decr("s")); print(repr(cache.get("s")))
show("x", lambda: cache.decr("s")); print(repr(cache.get("s")))
show("x", lambda: cache.incr("s", 1000)); print(repr(cache.get("s")))
