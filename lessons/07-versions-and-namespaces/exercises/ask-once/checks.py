"""The page shows the price and serves it from the cache; driver.py changes it meanwhile."""
from stampede.checks import check, expect, expect_that, learner, world


@check("The page shows the price, and keeps it")
def _():
    program = learner()
    expect(program.call("page"), "12.00", "The price of product 4 is 12.00.")
    before = len(world.queries("select"))
    program.call("page")
    expect(len(world.queries("select")) - before, 0, "The second visitor asked the database again.", unit="query")


@check("The price is kept for ten minutes")
def _():
    program = learner()
    program.call("page")
    ttl = world.kept("12.00").longest
    expect_that(599 < ttl <= 600, "The price is no longer kept for ten minutes.", "600 s", f"{ttl:g} s")
