"""make_report(): the lock is freed after an exception, by the one who holds it, and the exception goes on. The lock is never named here: other
processes of the learner's own program take it."""
from stampede.checks import check, expect, expect_that, learner, world

RENDER = "shop.services.render_report"
MADE = "The report is made, and the lock is free again"


@check(MADE)
def _():
    program = learner()
    render = program.stand_in(RENDER, "text")
    expect(program.call("make_report", 2026), "text", "The report should be returned.")
    program.call("make_report", 2026)
    expect(render.calls, 2, "The report was made, and the next one could not be: the lock is still there.", unit="report")
    expect(render.arguments[0], ((2026,), {}) if render.arguments[0][0] else ((), {"year": 2026}), "The report should be of the year that was asked for.")


@check("A job that finds the lock taken leaves it alone", after=MADE)
def _():
    program = learner()
    held = program.left_in_the_middle("make_report", 2026, of=RENDER)
    expect_that(held, "While the report is made, there is no lock in the cache.", "a lock", "an empty cache")
    render = program.stand_in(RENDER, "text")
    program.call("make_report", 2026)
    expect(render.calls, 0, "Somebody was at it, and you made the report too.", unit="report")
    expect_that(world.holds(held), "You found the lock taken, and deleted it on your way out.", "the lock of the other", "it is gone")


@check("A killed process locks everybody out for a minute", after=MADE)
def _():
    program = learner()
    program.left_in_the_middle("make_report", 2026, of=RENDER)
    render = program.stand_in(RENDER, "text")
    world.sleep(55)
    program.call("make_report", 2026)
    expect(render.calls, 0, "Somebody had been at it for 55 seconds, and you made the report too. The lock has 60 seconds.", unit="report")
    world.sleep(6)
    program.call("make_report", 2026)
    expect(render.calls, 1, "A process was killed with the lock in hand, and after a minute the report could still not be made.", unit="report")


@check("After an exception the lock is free")
def _():
    program = learner()
    render = program.stand_in(RENDER, OSError("disk full"), "text")
    _, error = program.attempt("make_report", 2026)
    program.call("make_report", 2026)
    expect(render.calls, 2, "The report failed, and the next one could not be made: the lock is still there, for a minute.", unit="report")
    expect_that(isinstance(error, OSError), "The error is gone. Free the lock, and let the error go on.", "OSError", type(error).__name__)
