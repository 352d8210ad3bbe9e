"""view(product_id): counts from nothing, for ever."""
from stampede.checks import check, expect, learner, world


@check("The first view is 1")
def _():
    expect(learner().call("view", 4), 1, "The first view was not counted: it is number 1.")


@check("The next ones go on, for each product")
def _():
    program = learner()
    program.call("view", 4)
    expect(program.call("view", 4), 2, "Every view is the first one: the zero is stored again each time.")
    expect(program.call("view", 5), 1, "Another product has a counter of its own.")


@check("The counter has no end")
def _():
    program = learner()
    program.call("view", 4)
    world.sleep(301)
    expect(program.call("view", 4), 2, "Five minutes later the views are forgotten.")
