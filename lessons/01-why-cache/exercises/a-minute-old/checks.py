"""dashboard_stats(): at most a minute old."""
from django.core.cache import cache
from stampede.checks import check, expect, learner, world

WORK = "shop.services.compute_dashboard_stats"
OLD, NEW = {"orders": 7}, {"orders": 8}
ONCE = "The second visitor is served from the cache"


@check(ONCE)
def _():
    program = learner()
    work = program.stand_in(WORK, OLD, NEW)
    expect(program.call("dashboard_stats"), OLD, "The first visitor should get what compute_dashboard_stats() returns.")
    kept = world.stored()
    seen = program.call("dashboard_stats")
    message = "Two visitors came within seconds, and compute_dashboard_stats() was called for both."
    if not kept:
        message = "Nothing was stored in the cache, so compute_dashboard_stats() was called for both visitors."
    expect(work.calls, 1, message, unit="call")
    expect(seen, OLD, "The second visitor should get what was stored.")
    cache.clear()
    program.call("dashboard_stats")
    expect(work.calls, 2, "The cache was emptied, and the answer was still there: it is kept somewhere else.", unit="call")


@check("The numbers are at most a minute old, and that long they are kept", after=ONCE)
def _():
    program = learner()
    work = program.stand_in(WORK, OLD, NEW)
    program.call("dashboard_stats")
    world.sleep(60 - 1)
    program.call("dashboard_stats")
    expect(work.calls, 1, "The numbers were computed again before the minute was over.", unit="call")
    world.sleep(1.5)
    expect(program.call("dashboard_stats"), NEW, "The numbers are older than a minute and still shown.")
