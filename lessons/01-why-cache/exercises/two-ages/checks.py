"""report(year): a key for each year, ten minutes for this year, a day for the others."""
from stampede.checks import check, expect, expect_that, learner, world

RENDER = "shop.services.render_report"
OLD, NEW = "the old text", "the new text"


def at(year, seconds):
    """Is the stored report still served after so many seconds?"""
    program = learner()
    program.stand_in(RENDER, OLD, NEW)
    program.call("report", year)
    world.sleep(seconds)
    return program.call("report", year) == OLD


@check("Each year has its own report, rendered once")
def _():
    program = learner()
    render = program.stand_in(RENDER, "2024", "2025")
    program.call("report", 2024)
    expect(program.call("report", 2025), "2025", "Who asks for 2025 is given 2024: both lie under one key.")
    program.call("report", 2024)
    expect_that(world.commands("set") + world.commands("add"), "Nothing was put into the cache.", "a cache.set()", "none")
    expect(render.calls, 2, "The report of 2024 was rendered twice within seconds.", unit="call")


@check("Past years are kept for a day")
def _():
    expect_that(at(2025, 24 * 3600 - 1), "A past year was rendered again within its day.", "86,400 s")
    expect_that(not at(2025, 24 * 3600 + 1), "A past year is older than a day and still served. Old orders get corrected too.", "86,400 s", "longer")


@check("This year's report is at most ten minutes old")
def _():
    expect_that(not at(2026, 601), "This year's report is older than ten minutes and still served.", "600 s", "longer")


@check("And that long it is kept")
def _():
    expect_that(at(2026, 599), "This year's report is rendered for every reader. Ten minutes old is allowed.", "600 s", "shorter")
