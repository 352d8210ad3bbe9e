"""dashboard_stats(): cache-aside with a timeout of 600 s, for any result."""
from stampede.checks import check, expect, expect_that, learner, world

COMPUTE = "shop.services.compute_dashboard_stats"
MORNING = {"orders": 7, "revenue": 280}
EVENING = {"orders": 9, "revenue": 360}


def stored():
    """The first thing that was put into the cache."""
    writes = world.commands("set") + world.commands("add")
    expect_that(writes, "Nothing was stored in the cache.", "a cache.set()", "none")
    return writes[0]


def lifetime(command):
    return "no end" if command.ttl is None else f"{command.ttl:g} s"


@check("The first call computes the numbers and returns them")
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, MORNING)
    returned = program.call("dashboard_stats")
    expect(compute.calls, 1, "On an empty cache compute_dashboard_stats() runs once.", unit="call")
    expect(returned, MORNING, "The first call has to return the numbers too, not only store them.")


@check("The second call is served from the cache")
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, MORNING, EVENING)
    program.call("dashboard_stats")
    returned = program.call("dashboard_stats")
    written, read = stored(), world.commands("get")
    expect_that(read, "The cache is never asked before computing.", "a cache.get()", "none")
    expect_that(
        written.keys == read[0].keys,
        "You store under one key and look under another.",
        "the same key for get and set",
        f"get {read[0].keys[0]}, set {written.keys[0]}",
        written.line,
    )
    expect(compute.calls, 1, "The cache had the answer, and compute_dashboard_stats() ran all the same.", unit="call")
    expect(returned, MORNING, "The second call should return what the first one stored.")


@check("The numbers are kept for 600 seconds")
def _():
    program = learner()
    program.stand_in(COMPUTE, MORNING, EVENING)
    program.call("dashboard_stats")
    world.sleep(599)
    if program.call("dashboard_stats") != MORNING:
        written = stored()
        why = "No timeout given means 300 seconds" if written.ttl == 300 else "Timeouts are in seconds"
        message = f"{why}: your entry was gone before its 600 seconds were over."
        expect_that(False, message, "a timeout of 600 s", lifetime(written), written.line)


@check("After 600 seconds they are computed again")
def _():
    program = learner()
    program.stand_in(COMPUTE, MORNING, EVENING)
    program.call("dashboard_stats")
    world.sleep(601)
    if program.call("dashboard_stats") != EVENING:
        written = stored()
        message = "timeout=None keeps an entry for ever." if written.ttl is None else "The entry outlived its 600 seconds."
        expect_that(False, message, "a timeout of 600 s", lifetime(written), written.line)


@check("An empty result is an answer too: 0, {} and \"\" are cached")
def _():
    for empty in [{}, 0, ""]:
        program = learner()
        compute = program.stand_in(COMPUTE, empty)
        program.call("dashboard_stats")
        returned = program.call("dashboard_stats")
        expect(compute.calls, 1, f"A stored {empty!r} was taken for a miss: `if not …` is true for it.", unit="call")
        expect(returned, empty, "The second call should return what the first one stored.")


@check("None is an answer too")
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, None)
    program.call("dashboard_stats")
    returned = program.call("dashboard_stats")
    expect(compute.calls, 1, "A stored None was taken for a miss. Ask with a default that no result can be.", unit="call")
    expect(returned, None, "The second call should return the stored None.")
