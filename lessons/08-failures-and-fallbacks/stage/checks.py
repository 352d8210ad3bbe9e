"""Stage 8: the dashboard without its cache. The outage is in concurrency.json."""
from stampede.checks import check, expect, expect_that, learner, world


class Unreachable:
    """A stand-in's result is copied before it is given; this one cannot be."""

    def __deepcopy__(self, memo):
        raise LookupError("the database does not answer")


@check("While the cache is up: computed once in 600 seconds")
def _():
    program = learner()
    compute = program.stand_in("shop.services.compute_dashboard_stats", {"orders": 7}, {"orders": 9})
    expect(program.call("dashboard_stats"), {"orders": 7}, "dashboard_stats() returns the numbers.")
    world.sleep(599)
    program.call("dashboard_stats")
    expect(compute.calls, 1, "The numbers were computed again, though the cache was up.", unit="call")
    world.sleep(2)
    expect(program.call("dashboard_stats"), {"orders": 9}, "After 600 seconds the numbers have to be new.")


@check("A failing computation is not taken for an outage")
def _():
    program = learner()
    compute = program.stand_in("shop.services.compute_dashboard_stats", Unreachable())
    try:
        program.namespace["dashboard_stats"]()
    except LookupError:
        expect(compute.calls, 1, "The computation failed, and it was started a second time: the try reaches too far.", unit="call")
        return
    expect_that(False, "The computation failed, and the page showed something else instead. The try reaches too far.", "a LookupError", "none")
