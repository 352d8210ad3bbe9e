"""catalogue(): 40 prices in a local memory of 30 entries."""
from stampede.checks import check, expect, expect_that, learner, world


def started(program_seconds=0.5):
    program = learner()
    return program, program.stand_in("supplier_price", 4.5, takes_seconds=program_seconds)


@check("The first reader gets all 40 prices")
def _():
    program, _ = started()
    expect(len(program.call("catalogue")), 40, "Prices are missing.", unit="price")


@check("The second reader gets them too, and the supplier is left alone")
def _():
    program, ask = started()
    program.call("catalogue")
    prices = program.call("catalogue")
    message = "The cache is not used: a dict of your own has no timeout, and no other process sees it."
    expect_that(world.commands("get"), message, "a cache.get()", "none")
    message = "You stored the dict before it was filled. What goes in is a copy: filling it later changes nothing in there."
    expect(len(prices), 40, message, unit="price")
    message = "There is room for 30 entries. When the reader comes to the last price, the first one has been thrown out: no hit, ever."
    expect(ask.calls, 40, message, unit="question")


@check("They are kept for ten minutes, and not longer")
def _():
    program, ask = started(0)
    program.call("catalogue")
    world.sleep(599)
    program.call("catalogue")
    expect(ask.calls, 40, "The catalogue was gone before its ten minutes were over.", unit="question")
    world.sleep(2)
    program.call("catalogue")
    expect(ask.calls, 80, "The catalogue is older than ten minutes and still served.", unit="question")
