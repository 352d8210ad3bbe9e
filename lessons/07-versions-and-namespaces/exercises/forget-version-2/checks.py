"""The price with version 2 is gone, the prices of others stay."""
from django.core.cache import cache
from stampede.checks import check, expect, learner


@check("The price is gone")
def _():
    program = learner()
    program.call("set_price", 4, "12.00")
    program.call("forget", 4)
    expect(cache.get("price:4", version=2), None, "set_price stored this price with version 2, and it's still there.")


@check("The prices of other products stay")
def _():
    program = learner()
    program.call("set_price", 5, "34.00")
    program.call("forget", 4)
    expect(cache.get("price:5", version=2), "34.00", "Only product 4 was forgotten, and the price of product 5 is gone.")


@check("Whatever product it is, and only with version 2")
def _():
    program = learner()
    program.call("set_price", 5, "34.00")
    cache.set("price:5", "33.00", timeout=600, version=1)
    program.call("forget", 5)
    expect(cache.get("price:5", version=2), None, "Product 5 was to be forgotten, and its price with version 2 is still there.")
    expect(cache.get("price:5", version=1), "33.00", "The entry with version 1 belongs to another program, and it was removed too.")
