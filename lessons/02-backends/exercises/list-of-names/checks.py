"""product_names() can be stored, and is a list of names."""
from stampede.checks import check, expect, expect_that, learner, world

NAMES = ["green tea", "black tea", "blue cup"]


@check("The first call returns the names")
def _():
    program = learner()
    names = program.call("product_names")
    expect_that(not isinstance(names, str), "Now the names are one long text. The page wants to go through them.", NAMES, names)
    expect(list(names), NAMES, "These should be the names.")


@check("They are stored, and found again")
def _():
    program = learner()
    program.call("product_names")
    expect_that(world.commands("set"), "The error is gone, and so is the cache: nothing is stored.", "a cache.set()", "none")
    names = program.call("product_names")
    expect(list(names), NAMES, "From the cache come other names.")
