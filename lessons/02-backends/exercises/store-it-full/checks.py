"""fill_basket(): what is in the cache afterwards is the full basket."""
from django.core.cache import cache
from stampede.checks import check, expect, learner, world

FULL = "The basket in the cache is full"


@check(FULL)
def _():
    program = learner()
    program.call("fill_basket", "black tea", "red cup", "pot")
    expect(program.call("basket"), ["black tea", "red cup", "pot"], "Three things were put into the basket, and basket() doesn't return these three.")
    cache.clear()
    expect(program.call("basket"), [], "The cache was emptied, and the basket was still there: it is kept somewhere else.")


@check("A new basket takes the place of the old one", after=FULL)
def _():
    program = learner()
    program.call("fill_basket", "black tea")
    program.call("fill_basket", "pot")
    expect(program.call("basket"), ["pot"], "The basket was filled a second time, with only a pot, and basket() returns something else.")


@check("It is kept for an hour", after=FULL)
def _():
    program = learner()
    program.call("fill_basket", "black tea")
    world.sleep(3599)
    expect(program.call("basket"), ["black tea"], "The basket was gone before the hour was over.")
    world.sleep(1.5)
    expect(program.call("basket"), [], "The basket is older than an hour and still there.")
