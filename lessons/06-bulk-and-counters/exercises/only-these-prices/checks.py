"""These prices go, everything else stays."""
from django.core.cache import cache
from stampede.checks import check, expect, learner

FIRST = "The changed prices are gone"


def after(product_ids):
    program = learner()
    cache.set_many({"price:4": "12.00", "price:5": "34.00", "price:6": "9.00", "session:ada": "logged in"}, timeout=600)
    program.call("prices_changed", product_ids)
    return cache.get_many(["price:4", "price:5", "price:6", "session:ada"])


@check(FIRST)
def _():
    left = after([4, 6])
    expect([key for key in ["price:4", "price:6"] if key in left], [], "Prices 4 and 6 have changed, and they're still in the cache.")


@check("Everything else is still there", after=FIRST)
def _():
    expect(sorted(after([4, 6])), ["price:5", "session:ada"], "Price 5 and Ada's session have nothing to do with this change.")
