"""report(year): rendered once while it is young enough: ten minutes for this year, a day for the others."""
from django.core.cache import cache
from stampede.checks import check, expect, expect_that, learner, world

RENDER = "shop.services.render_report"
OLD, NEW = "the old text", "the new text"
MINUTES, HOURS = 60, 3600
OWN = "Each year has its own report, rendered once"


def after(year, *pauses):
    """What a reader gets after these pauses, with a reader before each of them."""
    program = learner()
    program.stand_in(RENDER, OLD, NEW)
    program.call("report", year)
    for pause in pauses:
        world.sleep(pause)
        seen = program.call("report", year)
    return seen


@check(OWN)
def _():
    program = learner()
    years = [2024, 2025, 2026, 2016, 1925]
    render = program.stand_in(RENDER, *map(str, years), "once more")
    for year in years:
        seen = program.call("report", year)
        expect(seen, str(year), f"A reader asked for {year}, and this isn't the report of {year}.")
    expect(render.asked_for(2025), True, "A reader asked for 2025, and the report of 2025 was never rendered.")
    for year in [2024, 2025]:
        program.call("report", year)
    if render.calls > len(years) and world.writes() == 0:
        expect_that(False, "Nothing was put into the cache.", "reports in the cache", "an empty cache")
    expect(render.calls, len(years), "The reports of 2024 and 2025 were asked for twice within seconds, and at least one of them was rendered again.", unit="rendering")
    expect(program.call("report", 2024), "2024", "The report of 2024 should be the one that was stored.")


@check("They are in the cache", after=OWN)
def _():
    program = learner()
    render = program.stand_in(RENDER, OLD, NEW)
    program.call("report", 2025)
    cache.clear()
    program.call("report", 2025)
    expect(render.calls, 2, "The cache was emptied, and report() still had the text: it is kept somewhere else.", unit="rendering")


@check("Past years are kept for a day", after=OWN)
def _():
    for year in [2025, 2019]:
        message = f"The report of {year} was rendered again within its day."
        expect_that(after(year, 24 * HOURS - 1) == OLD, message, "86,400 s", "less")
        message = f"The report of {year} is older than a day and still served. Old orders get corrected too."
        expect_that(after(year, 20 * HOURS, 4 * HOURS + 0.5) == NEW, message, "86,400 s", "longer")


@check("This year's report is at most ten minutes old", after=OWN)
def _():
    message = "This year's report is older than ten minutes and still served."
    expect_that(after(2026, 9 * MINUTES, MINUTES + 0.5) == NEW, message, "600 s", "longer")


@check("And that long it is kept", after=OWN)
def _():
    message = "This year's report was rendered again before ten minutes were over. Ten minutes old is good enough."
    expect_that(after(2026, 10 * MINUTES - 1) == OLD, message, "600 s", "less")
