"""make_reports(): a short lock that is renewed while its owner lives, and left alone when it is another's."""
from django.core.cache import cache
from stampede.checks import check, expect, expect_that, learner, world

RENDER, LOCK = "shop.services.render_report", "reports:lock"


class Fails:
    def __deepcopy__(self, memo):
        raise OSError("disk full")


class LosesTheLock:
    """The report takes so long that the lock expires and another takes it."""

    def __deepcopy__(self, memo):
        world.sleep(15)
        cache.add(LOCK, "somebody else's", timeout=3600)
        return "text"


@check("Three reports, and the lock is free again")
def _():
    program = learner()
    render = program.stand_in(RENDER, "text", takes_seconds=5)
    expect(program.call("make_reports"), "done", "With the lock in hand, it should make the reports and say so.")
    expect(render.calls, 3, "There are three years to report.", unit="report")
    expect(cache.get(LOCK), None, "All is done and the lock is still there.")


@check("An exception frees the lock")
def _():
    program = learner()
    program.stand_in(RENDER, Fails())
    try:
        program.namespace["make_reports"]()
    except OSError:
        pass
    expect(cache.get(LOCK), None, "A report failed and the lock is still there.")


@check("If the process is killed, the lock is free after ten seconds")
def _():
    program = learner()
    program.stand_in(RENDER, "text", takes_seconds=5)
    program.call("make_reports")
    timed = [c for c in world.commands() if c.op in ("add", "set", "touch")]
    longest = max(timed, key=lambda c: float("inf") if c.ttl is None else c.ttl)
    message = "If this process is killed, the lock locks everybody out for longer than ten seconds. Keep it short, and renew it after each report."
    expect_that(longest.ttl is not None and longest.ttl <= 10, message, "at most 10 s", f"{longest.ttl} s", longest.line)


@check("Whoever has lost the lock stops, and leaves it alone")
def _():
    program = learner()
    render = program.stand_in(RENDER, "text", LosesTheLock(), "text")
    program.call("make_reports")
    expect(cache.get(LOCK), "somebody else's", "The second report took 15 seconds, and another took the lock. You took it back, or deleted it.")
    expect(render.calls, 2, "Another has the lock, and you made one more report.", unit="report")
