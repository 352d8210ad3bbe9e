"""make_reports(): a short lock that is renewed while its owner lives, and left alone when it is another's. The lock is never named here: another
process of the learner's own program takes it, with the token that program gives it.
"""
from stampede.checks import check, expect, expect_that, learner, world

RENDER = "shop.services.render_report"
MADE = "Three reports, and the lock is free again"


@check(MADE)
def _():
    program = learner()
    render = program.stand_in(RENDER, "text", takes_seconds=5)
    program.call("make_reports")
    expect(render.calls, 3, "With the lock in hand it should make three reports.", unit="report")
    years = [next(iter([*args, *options.values()]), None) for args, options in render.arguments]
    expect(years, [2024, 2025, 2026], "Each of the three years should have its report.")
    program.call("make_reports")
    expect(render.calls, 6, "All was done, and the next run could not make its reports: the lock is still there.", unit="report")


@check("A job that finds the lock taken goes away", after=MADE)
def _():
    program = learner()
    held = program.left_in_the_middle("make_reports", of=RENDER)
    expect_that(held, "While the reports are made there is no lock in the cache.", "a lock", "an empty cache")
    render = program.stand_in(RENDER, "text")
    program.call("make_reports")
    expect(render.calls, 0, "Somebody was at it, and you made reports too.", unit="report")
    expect_that(world.holds(held), "You found the lock taken, and it did not stay as it was.", "the lock of the other", "changed or gone")


@check("An exception frees the lock", after=MADE)
def _():
    program = learner()
    render = program.stand_in(RENDER, "text", OSError("disk full"), "text")
    returned, error = program.attempt("make_reports")
    expect_that(error, "The second report failed, and nobody was told: the exception should come through.", "the exception", f"it returned {returned!r}")
    program.call("make_reports")
    expect(render.calls, 5, "The second report failed, and the next run could not begin: the lock is still there.", unit="report")


@check("If the process is killed, the lock is free after ten seconds", after=MADE)
def _():
    program = learner()
    program.left_in_the_middle("make_reports", of=RENDER)
    render = program.stand_in(RENDER, "text", takes_seconds=5)
    world.sleep(10.5)
    program.call("make_reports")
    expect(render.calls, 3, "A process was killed with the lock in hand, and after ten seconds nobody else could make the reports.", unit="report")
    longest = max((float("inf") if c.ttl is None else c.ttl for c in world.commands() if c.op in ("add", "set", "touch")), default=0)
    message = "At some moment the lock had more than ten seconds to live. If the process is killed then, it locks everybody out for that long."
    expect_that(longest <= 10, message, "at most 10 s", "for ever" if longest == float("inf") else f"{longest:g} s")


@check("A job that has lost the lock stops, and leaves it alone", after=MADE)
def _():
    program = learner()
    others, left = [], []

    def loses_it():
        """This report takes 18 seconds: the lock runs out, and after 15 another process takes it and begins."""
        world.sleep(15)
        others.extend(program.left_in_the_middle("make_reports", of=RENDER) or [])
        world.sleep(3)
        left.extend(entry.ttl for entry in world.stored())

    render = program.stand_in(RENDER, "text", during=loses_it)
    program.call("make_reports")
    stolen = "The first report took 18 seconds, the lock ran out, and another process took it."
    expect_that(others, "A report took 18 seconds, and even after 15 of them another process could not take the lock: it has more than 10 seconds to live.", "the lock is free", "it is taken")
    expect(render.calls, 1, f"{stolen} You went on making reports.", unit="report")
    expect_that(world.holds(others), f"{stolen} You renewed, replaced or deleted a lock that belonged to somebody else.", "the lock of the other", "changed or gone")
    expect([entry.ttl for entry in world.stored()], left, f"{stolen} You gave that lock more time, and it was not yours any more.")
