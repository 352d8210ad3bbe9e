"""No two photos share an entry, whatever their numbers."""
from stampede.checks import check, expect, expect_that, learner, world

FIRST = "Each photo has its own entry"


@check(FIRST)
def _():
    program = learner()
    for number, size in [(1, 12), (11, 2), (1, 1), (11, 1), (1, 11), (111, 1), (21, 2), (2, 12), (11, 112), (111, 12), (1, 112), (1, 212), (1, 1002), (2, 2), (1, 10002)]:
        seen = program.call("photo", number, size)
        expect(seen, f"photo {number} in size {size}", f"The page was asked for photo {number} in size {size}, and doesn't show it.")


@check("A photo is found again in the cache", after=FIRST)
def _():
    program = learner()
    program.call("photo", 3, 4)
    expect_that(bool(world.kept("photo 3 in size 4")), "The photo was shown, but it isn't in the cache.", "an entry with it", "none")


@check("A photo is kept for an hour", after=FIRST)
def _():
    program = learner()
    program.call("photo", 3, 4)
    ttl = world.kept("photo 3 in size 4").longest
    expect_that(3599 < ttl <= 3600, "The photo is no longer kept for an hour.", "3600 s", f"{ttl:g} s")
