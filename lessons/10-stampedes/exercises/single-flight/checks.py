"""dashboard(): one computes under a lock of its own, the others wait with a bound, nobody gets None."""
import time

from django.core.cache import cache
from stampede.checks import check, expect, expect_that, learner, world

COMPUTE = "shop.services.compute_dashboard_stats"
NUMBERS = {"orders": 7, "revenue": 280}
LOCK = "dashboard:lock"


class Fails:
    """A result that cannot be had: the computation raises."""

    def __deepcopy__(self, memo):
        raise ConnectionError("the database went away")


class SlowerThanItsLock:
    """While this result is computed, the lock expires and another request takes it."""

    def __deepcopy__(self, memo):
        world.sleep(15)
        cache.add(LOCK, "somebody else's", timeout=3600)
        return dict(NUMBERS)


@check("The first request computes the numbers, the second finds them")
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, NUMBERS)
    expect(program.call("dashboard"), NUMBERS, "The first request has to return the numbers it computed.")
    expect(program.call("dashboard"), NUMBERS, "The second request should get what the first one stored.")
    expect(compute.calls, 1, "The numbers were in the cache and were computed again.", unit="call")
    expect(cache.get(LOCK), None, "The work is done and the lock is still there.")


@check("A failing computation frees the lock")
def _():
    program = learner()
    program.stand_in(COMPUTE, Fails())
    try:
        program.namespace["dashboard"]()
    except ConnectionError:
        pass
    message = "The computation failed and the lock is still there. Everybody waits for somebody who will not come."
    expect(cache.get(LOCK), None, message)


@check("If the lock is never freed, a waiter computes for itself")
def _():
    program = learner()
    program.stand_in(COMPUTE, NUMBERS)
    cache.add(LOCK, "somebody else's", timeout=3600)
    started = time.monotonic()
    returned = program.call("dashboard")
    waited = time.monotonic() - started
    message = "A waiter has to give up after 6 seconds and compute for itself."
    expect_that(waited <= 6.5, message, "at most 6 s", f"{waited:g} s")
    expect(returned, NUMBERS, f"Somebody else held the lock for longer than you wait. Your waiter came back with {returned}.")


@check("Nobody frees the lock of another")
def _():
    program = learner()
    program.stand_in(COMPUTE, SlowerThanItsLock())
    program.call("dashboard")
    message = "The work took 15 seconds, the lock ran out, another request took it. You deleted a lock that belonged to somebody else."
    expect(cache.get(LOCK), "somebody else's", message)
