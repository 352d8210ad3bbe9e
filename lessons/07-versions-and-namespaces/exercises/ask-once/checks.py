"""The page shows the price and serves it from the cache; driver.py changes it meanwhile."""
from django.core.cache import cache
from shop.models import Product
from stampede.checks import check, expect, expect_that, learner, world

FIRST = "The page shows the price, and keeps it"


@check(FIRST)
def _():
    program = learner()
    expect(program.call("page"), "12.00", "The price of product 4 is 12.00.")
    before = len(world.queries("select"))
    program.call("page")
    expect(len(world.queries("select")) - before, 0, "The second visitor asked the database again.", unit="query")


@check("The price is kept for ten minutes", after=FIRST)
def _():
    program = learner()
    program.call("page")
    ttl = world.kept("12.00").longest
    expect_that(599 < ttl <= 600, "The price is no longer kept for ten minutes.", "600 s", f"{ttl:g} s")


@check("After a change the price is new", after=FIRST)
def _():
    program = learner()
    program.call("page")
    Product.objects.filter(id=4).update(price="9.00")
    cache.set("generation", "the next one", timeout=None)
    expect(program.call("page"), "9.00", "The price was changed and a new generation began, and the page still shows the old price.")
