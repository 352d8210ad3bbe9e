"""Stage 14: what was built still works, and then a whole day: that is in scenario.json."""
from stampede.checks import check, expect, expect_that, world
from stampede.stages import learner, still_holds, works_as_before

COMPUTE = "shop.services.compute_dashboard_stats"


@check("The numbers are kept where a deploy does not reach them")
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, {"orders": 7}, {"orders": 9})
    program.call("dashboard_stats")
    stored = [event["store"] for event in world.events() if event["type"] == "commanded" and event["outcome"] == "stored"]
    message = "The numbers live in the memory of one process: four processes have four sets of numbers, and a deploy loses them all."
    expect_that(any("redis" in store for store in stored), message, "an entry in Redis", "none")
    world.sleep(590)
    program.call("dashboard_stats")
    expect(compute.calls, 1, "They were computed again before 600 seconds had passed.", unit="call")


@check("What you built before still works")
def _():
    works_as_before(stage=14)


@check("All of what the stages before have promised")
def _():
    still_holds(stage=14)
