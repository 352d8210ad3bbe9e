"""Stage 10: dashboard_stats() without a stampede. What many requests do is in concurrency.json."""
import time

from stampede.checks import check, expect, expect_that, learner, world

COMPUTE = "shop.services.compute_dashboard_stats"
MORNING, EVENING = {"orders": 7}, {"orders": 9}


class Fails:
    def __deepcopy__(self, memo):
        raise ConnectionError("the database went away")


@check("Computed once in ten minutes, then renewed")
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, MORNING, EVENING)
    expect(program.call("dashboard_stats"), MORNING, "dashboard_stats() should return the numbers.")
    world.sleep(595)
    expect(program.call("dashboard_stats"), MORNING, "After 595 seconds the numbers are still fresh.")
    expect(compute.calls, 1, "They were computed again before their 600 seconds were over.", unit="call")
    world.sleep(10)
    program.call("dashboard_stats")
    expect(program.call("dashboard_stats"), EVENING, "After 600 seconds nobody renewed the numbers.")


@check("After a failure the next request need not wait")
def _():
    program = learner()
    program.stand_in(COMPUTE, Fails(), MORNING)
    try:
        program.namespace["dashboard_stats"]()
    except ConnectionError:
        pass
    started = time.monotonic()
    returned = program.call("dashboard_stats")
    waited = time.monotonic() - started
    expect_that(waited < 1, "The first request failed, and the next one waited for a lock that nobody held any more.", "no wait", f"{waited:g} s")
    expect(returned, MORNING, "The first request failed, and the next one got no numbers: the lock was never freed.")


@check("The page still shows the numbers")
def _():
    program = learner()
    program.stand_in(COMPUTE, MORNING)
    program.call("visit")
    expect_that(world.commands("get"), "visit() should open the dashboard, and the dashboard use dashboard_stats().", "a look into the cache", "none")
