"""catalogue(): 40 prices in a local memory of 30 entries, each asked for once in ten minutes."""
from django.conf import settings
from django.core.cache import cache
from stampede.checks import check, expect, expect_that, learner, world

FIRST = "The first reader gets all 40 prices"
PRICES = list(range(101, 141))
SECOND = "The second reader gets them too, and the supplier is left alone"


def started(seconds=0.5):
    program = learner()
    return program, program.stand_in("supplier_price", *PRICES, takes_seconds=seconds)


def told_by(supplier):
    """What the supplier has answered, by the number of the product."""
    return {args[0]: price for (args, _), price in zip(supplier.arguments, PRICES)}


def read(program):
    prices = program.call("catalogue")
    expect_that(isinstance(prices, dict), "catalogue() should return a dict: the number of each product and its price.", "a dict", prices)
    return prices


@check(FIRST)
def _():
    program, supplier = started()
    prices = read(program)
    expect(sorted(prices), list(range(40)), "Prices are missing: there are 40 products, from 0 to 39.")
    expect(prices, told_by(supplier), "These are not the prices that the supplier named.")


@check(SECOND, after=FIRST)
def _():
    program, supplier = started()
    first = read(program)
    prices = read(program)
    if supplier.calls > 40:
        found = world.commands("set") + world.commands("add")
        message = "There is room for 30 entries, and you stored 40. When a reader came to the last price, the first ones had been thrown out."
        expect_that(len({key for c in found for key in c.keys}) < 40, message, "40 questions", f"{supplier.calls} questions")
        expect(supplier.calls, 40, "The second reader came right after the first, and the supplier was asked again.", unit="question")
    expect(prices, first, "The second reader got other prices than the first. What goes into the cache is a copy: filling the dict later changes nothing in there.")


@check("The prices are in the cache", after=SECOND)
def _():
    program, supplier = started(0)
    read(program)
    cache.clear()
    read(program)
    message = "The cache was emptied, and you still had the prices: a dict of your own has no timeout, and no other process sees it."
    expect(supplier.calls, 80, message, unit="question")


@check("They are kept for ten minutes, and not longer", after=SECOND)
def _():
    program, supplier = started(0)
    read(program)
    world.sleep(599)
    read(program)
    expect(supplier.calls, 40, "The supplier was asked again before ten minutes were over.", unit="question")
    world.sleep(1.5)
    read(program)
    expect(supplier.calls, 80, "The prices are older than ten minutes and still served.", unit="question")


@check("The settings stay as they are", after=SECOND)
def _():
    learner()
    default = settings.CACHES["default"]
    expect(default.get("OPTIONS", {}).get("MAX_ENTRIES"), 30, "The room is to stay at 30 entries.")
    expect(default.get("BACKEND", "LocMemCache").rpartition(".")[-1], "LocMemCache", "The cache is to stay in local memory.")
