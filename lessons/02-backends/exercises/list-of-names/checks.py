"""product_names(): the names, stored for ten minutes as something that can be pickled."""
from stampede.checks import check, expect, expect_that, learner, world

FIRST = "The first call returns the names"
NAMES = ["black tea", "blue cup", "green tea"]
FOUND = "They are stored, and found again"


def names_from(program):
    names = program.call("product_names")
    expect_that(not isinstance(names, str), "The names are one string. The page wants to go through them one by one.", NAMES, names)
    expect_that(not isinstance(names, dict), "product_names() returned a dict instead of a list of the names.", NAMES, names)
    expect_that(not isinstance(names, (set, frozenset)), "A set has no order, so the names would come in another one each time. The task asks for a list.", NAMES, names)
    expect_that(hasattr(names, "__iter__"), "product_names() returned nothing that holds the names.", NAMES, names)
    return sorted(map(str, names))


@check(FIRST)
def _():
    expect(names_from(learner()), NAMES, "These should be the names.")


@check(FOUND, after=FIRST)
def _():
    program = learner()
    names_from(program)
    expect_that(world.stored(), "The error is gone, but nothing was stored in the cache.", "the names in the cache", "an empty cache")
    program.namespace["prices"]["red cup"] = 11
    names = names_from(program)
    expect_that("red cup" not in names, "The second call made the list again, although the names were in the cache.", NAMES, names)
    expect(names, NAMES, "The second call should return what the first one stored.")


@check("They are kept for ten minutes, as before", after=FOUND)
def _():
    program = learner()
    names_from(program)
    program.namespace["prices"]["red cup"] = 11
    world.sleep(599)
    expect_that("red cup" not in names_from(program), "The names were made again before ten minutes were over.", "600 s", "less")
    world.sleep(1.5)
    expect_that("red cup" in names_from(program), "The names are older than ten minutes and still returned.", "600 s", "longer")
