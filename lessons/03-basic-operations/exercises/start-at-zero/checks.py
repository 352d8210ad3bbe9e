"""likes(product): 0 on a miss, else what is stored."""
from django.core.cache import cache
from stampede.checks import check, expect, learner, world

FIRST = "Nobody has liked it yet"


@check(FIRST)
def _():
    expect(learner().call("likes", "pot"), 0, "Nothing is stored for the pot, so likes() should return 0.")


@check("Somebody has", after=FIRST)
def _():
    program = learner()
    cache.set("likes:pot", 12)
    cache.set("likes:red-cup", 5)
    expect(program.call("likes", "pot"), 12, "There were 12 likes in the cache, and likes() returned something else.")
    expect(program.call("likes", "red-cup"), 5, "Each product should have its own likes.")


@check("Looking stores nothing")
def _():
    program = learner()
    program.call("likes", "pot")
    expect(len(world.stored()), 0, "likes() was only asked, and now there is something in the cache.", unit="entry")
