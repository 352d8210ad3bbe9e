"""Keys that are missing, in whatever order; a stored None is not missing."""
from django.core.cache import cache
from stampede.checks import check, expect, learner

FIRST = "A missing key is named"


@check(FIRST)
def _():
    program = learner()
    cache.set_many({"price:1": "4.50", "price:3": "12.00"}, timeout=600)
    seen = program.call("missing", ["price:1", "price:2", "price:3", "price:4"])
    seen = sorted(seen) if isinstance(seen, (list, tuple, set, frozenset)) else seen
    expect(seen, ["price:2", "price:4"], "price:1 and price:3 are in the cache, price:2 and price:4 aren't.")


@check("A stored None is not missing", after=FIRST)
def _():
    program = learner()
    cache.set("offer", None, timeout=600)
    seen = program.call("missing", ["offer"])
    seen = sorted(seen) if isinstance(seen, (list, tuple, set, frozenset)) else seen
    expect(seen, [], "None is stored under the key offer, so the key isn't missing.")
