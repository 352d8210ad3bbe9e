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


@check("Each customer has tips of their own", after="The tips are kept for ten minutes")
def _():
    program = learner()
    program.stand_in(WORK, ["Glass pot"], ["Blue cup"])
    program.call("tips", 1)
    expect(program.call("tips", 2), ["Blue cup"], "The second customer was shown the tips of the first.")


@check("A customer without tips is computed once, too", after="The tips are kept for ten minutes")
def _():
    program = learner()
    work = program.stand_in(WORK, [])
    expect_that(not program.asks_again(work, "tips", 1, after=60), "There were no tips for a customer, and a minute later they were computed again.", "an empty list from the cache", "computed again")
