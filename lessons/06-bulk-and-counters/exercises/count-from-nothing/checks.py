"""view(product_id): counts from nothing, and the counter has no end."""
from stampede.checks import check, expect, learner, world

FIRST = "The first view is 1"


@check(FIRST)
def _():
    expect(learner().call("view", 4), 1, "The first view of a product should return 1.")


@check("The next ones go on, for each product", after=FIRST)
def _():
    program = learner()
    program.call("view", 4)
    expect(program.call("view", 4), 2, "The second view of a product did not get the number 2.")
    for product_id in [5, 14, 44]:
        expect(program.call("view", product_id), 1, "Another product has a counter of its own.")


@check("The counter never expires", after=FIRST)
def _():
    program = learner()
    program.call("view", 4)
    for seconds in [301, 10**9]:
        world.sleep(seconds)
        views = program.call("view", 4)
        expect(views > 1, True, "Nobody looked for a while, and then the counter started over at 1.")
