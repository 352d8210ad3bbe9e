"""recommendations(customer_id): a key of each customer's own, nothing recommended is an answer too, 600 seconds."""
from stampede.checks import check, expect, learner, world

COMPUTE = "shop.services.recommend_products"


@check("It returns the names")
def _():
    program = learner()
    program.stand_in(COMPUTE, ["Glass pot"])
    expect(program.call("recommendations", 1), ["Glass pot"], "The first visitor should get what recommend_products() found.")


@check("Each customer has their own")
def _():
    program = learner()
    program.stand_in(COMPUTE, ["Glass pot"], ["Blue cup"])
    program.call("recommendations", 1)
    expect(program.call("recommendations", 2), ["Blue cup"], "Grace was shown what was meant for Ada. Look at the key in the trace.")


@check("The second visit is served from the cache")
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, ["Glass pot"])
    program.call("recommendations", 1)
    program.call("recommendations", 1)
    expect(compute.calls, 1, "It was computed again.", unit="call")


@check("Nothing to recommend is an answer too")
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, [])
    program.call("recommendations", 1)
    program.call("recommendations", 1)
    expect(compute.calls, 1, "Ada has bought everything, so the list is empty, and it is computed on every visit.", unit="call")


@check("Kept for 600 seconds")
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, ["Glass pot"], ["Blue cup"])
    program.call("recommendations", 1)
    world.sleep(590)
    program.call("recommendations", 1)
    expect(compute.calls, 1, "After 590 seconds it was computed again. Which timeout does the entry have?", unit="call")
    world.sleep(20)
    expect(program.call("recommendations", 1), ["Blue cup"], "After 610 seconds the old names were still shown.")
