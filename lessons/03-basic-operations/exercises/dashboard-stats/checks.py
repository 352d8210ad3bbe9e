"""dashboard_stats(): computed once in 600 s, whatever the result is."""
from django.core.cache import cache
from stampede.checks import check, expect, expect_that, learner, world

COMPUTE = "shop.services.compute_dashboard_stats"
MORNING = {"orders": 7, "revenue": 280}
EVENING = {"orders": 9, "revenue": 360}
FIRST = "The first call computes the numbers and returns them"
SECOND = "The second call is served from the cache"


def lifetime(kept):
    if not kept:
        return "not stored"
    return "no end" if kept.longest == float("inf") else f"{kept.longest:g} s"


@check(FIRST)
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, MORNING)
    returned = program.call("dashboard_stats")
    expect(compute.calls, 1, "On an empty cache compute_dashboard_stats() runs once.", unit="call")
    expect(returned, MORNING, "The first call has to return the numbers too, not only store them.")


@check(SECOND, after=FIRST)
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, MORNING, EVENING)
    program.call("dashboard_stats")
    before = world.reads()
    kept = world.kept(MORNING)
    returned = program.call("dashboard_stats")
    if compute.calls > 1:
        expect_that(world.writes() > 0, "Nothing was stored in the cache.", "the numbers in the cache", "an empty cache")
        expect_that(kept, "What was stored in the cache is not the numbers.", MORNING, "something else")
        expect_that(world.reads() > before, "The cache is never asked before computing.", "a lookup", "none")
        expect_that(not world.looked_elsewhere(), "You store under one key and look under another.", "the same key", "two keys")
    expect(compute.calls, 1, "The cache had the answer, and compute_dashboard_stats() ran again.", unit="call")
    expect(returned, MORNING, "The second call should return what the first one stored.")


@check("The numbers come from the cache", after=SECOND)
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, MORNING, EVENING)
    program.call("dashboard_stats")
    cache.clear()
    program.call("dashboard_stats")
    expect(compute.calls, 2, "The cache was emptied, and your function still had the numbers: it keeps them somewhere else.", unit="call")


@check("The numbers are kept for 600 seconds", after=SECOND)
def _():
    program = learner()
    program.stand_in(COMPUTE, MORNING, EVENING)
    program.call("dashboard_stats")
    kept = lifetime(world.kept(MORNING))
    world.sleep(599)
    why = {"300 s": "No timeout given means 300 seconds. ", "10 s": "Timeouts are in seconds. "}.get(kept, "")
    message = f"{why}The numbers were computed again before their 600 seconds were over."
    expect_that(program.call("dashboard_stats") == MORNING, message, "a timeout of 600 s", kept)


@check("After 600 seconds they are computed again", after=SECOND)
def _():
    program = learner()
    program.stand_in(COMPUTE, MORNING, EVENING)
    program.call("dashboard_stats")
    kept = lifetime(world.kept(MORNING))
    world.sleep(400)
    program.call("dashboard_stats")
    world.sleep(200.5)
    message = "The numbers are older than 600 seconds and still returned."
    if kept == "no end":
        message = "The numbers were stored without an end: with timeout=None an entry never expires."
    expect_that(program.call("dashboard_stats") == EVENING, message, "a timeout of 600 s", kept)


@check("An empty result is an answer too: 0, {} and \"\" are cached", after=SECOND)
def _():
    for empty in [{}, 0, ""]:
        program = learner()
        compute = program.stand_in(COMPUTE, empty)
        program.call("dashboard_stats")
        returned = program.call("dashboard_stats")
        message = f"The result was {empty!r}, and the second call computed again: a stored {empty!r} is an answer, not a miss."
        expect(compute.calls, 1, message, unit="call")
        expect(returned, empty, f"The result was {empty!r}, and the second call should return it too.")


@check("None is an answer too", after=SECOND)
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, None)
    program.call("dashboard_stats")
    returned = program.call("dashboard_stats")
    message = "The result was None, and the second call computed again. Ask with a default that no result can be."
    expect(compute.calls, 1, message, unit="call")
    expect(returned, None, "The result was None, and the second call should return it too.")


@check("So is any other result: no value in your program stands for a miss", after=SECOND)
def _():
    for value in learner().plain_values():
        if value is ...:
            continue  # no result is an Ellipsis
        program = learner()
        compute = program.stand_in(COMPUTE, value)
        program.call("dashboard_stats")
        returned = program.call("dashboard_stats")
        message = f"The result was {value!r}, and the second call computed again. A default that nobody else can have is an object() of your own."
        expect(compute.calls, 1, message, unit="call")
        expect(returned, value, f"The result was {value!r}, and the second call should return it too.")


@check("A computation that fails is not kept", after=SECOND)
def _():
    program = learner()
    program.stand_in(COMPUTE, LookupError("the database does not answer"), MORNING)
    program.attempt("dashboard_stats")
    expect(program.call("dashboard_stats"), MORNING, "The computation failed once and works again, and the next visitor should get the numbers.")
