"""Keys that are missing, in their order; a stored None is not missing."""
from django.core.cache import cache
from stampede.checks import check, expect, learner


@check("A missing key is named")
def _():
    program = learner()
    cache.set_many({"price:1": "4.50", "price:3": "12.00"}, timeout=600)
    seen = program.call("missing", ["price:1", "price:2", "price:3", "price:4"])
    expect(seen, ["price:2", "price:4"], "price:1 and price:3 are in the cache, price:2 and price:4 aren't.")


@check("A stored None is not missing")
def _():
    program = learner()
    cache.set("offer", None, timeout=600)
    expect(program.call("missing", ["offer"]), [], "None is stored under the key offer, so the key isn't missing.")
