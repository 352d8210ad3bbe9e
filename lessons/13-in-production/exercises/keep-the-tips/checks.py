"""tips(customer): ten minutes, not less and not more, for each customer."""
from stampede.checks import check, expect, expect_that, learner

WORK = "shop.services.recommend_products"
LONG = "After nine minutes the tips were computed again."


@check("The tips are kept for ten minutes")
def _():
    program = learner()
    work = program.stand_in(WORK, ["Glass pot"])
    expect(program.call("tips", 1), ["Glass pot"], "The customer should see the computed tips.")
    expect_that(not program.asks_again(work, "tips", 1, after=540), LONG, "tips from the cache", "computed again")


@check("And not for longer", after="The tips are kept for ten minutes")
def _():
    program = learner()
    work = program.stand_in(WORK, ["Glass pot"])
    expect_that(program.asks_again(work, "tips", 1, after=601), "The tips are older than ten minutes, and they're still shown.", "a new computation", "none")
