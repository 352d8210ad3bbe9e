"""sale(): stores the new price after the commit, and nothing after a rollback."""
from django.core.cache import cache
from stampede.checks import check, expect, expect_that, learner


@check("After the sale the new price is in the cache")
def _():
    program = learner()
    program.call("sale", 4, 10)
    expect(cache.get("price:4"), "10", "After the commit the new price should be in the cache.")


@check("A sale that is called off leaves the cache alone")
def _():
    program = learner()
    cache.set("price:4", "12.00")
    try:
        program.namespace["sale"](4, 0)
    except ValueError:
        expect(cache.get("price:4"), "12.00", "The sale was called off, and its price is in the cache.")
        return
    expect_that(False, "A price below 1 has to be refused with a ValueError.", "ValueError", "no error")
