"""dashboard(): ten minutes, not less and not more."""
from stampede.checks import check, expect, expect_that, learner

WORK = "shop.services.compute_dashboard_stats"


@check("The numbers are kept for ten minutes")
def _():
    program = learner()
    work = program.stand_in(WORK, {"orders": 7})
    expect(program.call("dashboard"), {"orders": 7}, "The visitor should see the computed numbers.")
    expect_that(not program.asks_again(work, "dashboard", after=590), "Before the ten minutes had passed, the numbers were computed again.", "numbers from the cache", "computed again")


@check("And not for longer", after="The numbers are kept for ten minutes")
def _():
    program = learner()
    work = program.stand_in(WORK, {"orders": 7})
    expect_that(program.asks_again(work, "dashboard", after=601), "The numbers are older than ten minutes, and they're still shown.", "a new computation", "none")
