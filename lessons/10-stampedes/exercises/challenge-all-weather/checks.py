"""dashboard(): old numbers while one renews; on an empty cache one computes and the others wait with a bound."""
import time

from django.core.cache import cache
from stampede.checks import check, expect, expect_that, learner, world

COMPUTE = "shop.services.compute_dashboard_stats"
OLD, NEW = {"orders": 7}, {"orders": 9}


class Fails:
    def __deepcopy__(self, memo):
        raise ConnectionError("the database went away")


@check("Computed once, fresh for 60 seconds, then renewed")
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, OLD, NEW)
    expect(program.call("dashboard"), OLD, "The first request should return the numbers.")
    world.sleep(50)
    expect(program.call("dashboard"), OLD, "After 50 seconds the numbers are still fresh.")
    expect(compute.calls, 1, "They were computed again before their 60 seconds were over.", unit="call")
    world.sleep(20)
    program.call("dashboard")
    expect(compute.calls, 2, "After 60 seconds nobody renewed them.", unit="call")
    expect(program.call("dashboard"), NEW, "After the renewal the new numbers should be served.")


@check("On an empty cache, a failure frees the lock")
def _():
    program = learner()
    program.stand_in(COMPUTE, Fails(), NEW)
    try:
        program.namespace["dashboard"]()
    except ConnectionError:
        pass
    started = time.monotonic()
    program.call("dashboard")
    waited = time.monotonic() - started
    expect_that(waited < 1, "The first request failed, and the next one waited for a lock that nobody held any more.", "no wait", f"{waited:g} s")


@check("If the lock is never freed, a waiter computes for itself")
def _():
    program = learner()
    program.stand_in(COMPUTE, NEW)
    cache.add("dashboard:lock", "somebody else's", timeout=3600)
    started = time.monotonic()
    returned = program.call("dashboard")
    waited = time.monotonic() - started
    expect_that(waited <= 6.5, "The one with the lock never came back, and you waited on.", "at most 6 s", f"{waited:g} s")
    expect(returned, NEW, "After waiting in vain it should compute.")
