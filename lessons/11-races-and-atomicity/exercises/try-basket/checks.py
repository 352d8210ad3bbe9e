"""basket(): one number for each session."""
from stampede.checks import check, expect, expect_that, learner, world


@check("A session keeps its basket, another has another")
def _():
    program = learner()
    first = program.call("basket", "ann")
    world.sleep(3000)
    expect(program.call("basket", "ann"), first, "The same session should get the same basket, for an hour.")
    expect_that(program.call("basket", "bob") != first, "Two sessions share one basket.", "another number", "the same")
