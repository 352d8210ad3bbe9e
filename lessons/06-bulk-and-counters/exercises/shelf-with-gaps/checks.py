"""shelf(ids): a line for each, gaps filled; one bulk look, on Redis."""
from django.core.cache import cache
from stampede.checks import check, expect, learner, world

FIRST = "Prices that are there are shown"


def shelf_of(*ids):
    program = learner()
    cache.set_many({"price:4": "12.00", "price:5": "34.00"})
    return program.call("shelf", list(ids))


@check(FIRST)
def _():
    expect(shelf_of(4, 5), ["4: 12.00", "5: 34.00"], "The shelf should show the prices.")


@check("A missing price is shown as on request")
def _():
    seen = shelf_of(4, 6)
    if isinstance(seen, list):
        expect(len(seen), 2, "Every product has a line on the shelf.", unit="line")
    expect(seen, ["4: 12.00", "6: on request"], "The line of a missing price should say so.")
    expect(shelf_of(6, 5, 7), ["6: on request", "5: 34.00", "7: on request"], "Each product's line should be in its place.")


@check("One look into the cache", after=FIRST)
def _():
    shelf_of(4, 5, 6)
    expect(world.reads(), 1, "One look into the cache is enough, whatever the number of products.", unit="lookup")
