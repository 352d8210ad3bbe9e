"""report(year): rendered once in an hour, for each year."""
from django.core.cache import cache
from stampede.checks import check, expect, learner, world

RENDER = "shop.services.render_report"
ONCE = "Three visitors, one report"


@check(ONCE)
def _():
    program = learner()
    render = program.stand_in(RENDER, "Report 2025", "another")
    seen = [program.call("report", 2025) for visitor in range(3)]
    expect(seen[0], "Report 2025", "The visitor should get the text of the report.")
    expect(render.calls, 1, "Three visitors came within seconds, and it was rendered more than once. What runs before get_or_set does?", unit="time")
    expect(seen[2], "Report 2025", "All visitors should see the same report.")


@check("It comes from the cache", after=ONCE)
def _():
    program = learner()
    render = program.stand_in(RENDER, "Report 2025")
    program.call("report", 2025)
    cache.clear()
    program.call("report", 2025)
    expect(render.calls, 2, "The cache was emptied, and the report was still there: it is kept somewhere else.", unit="time")


@check("Each year has its own", after=ONCE)
def _():
    program = learner()
    years = [2025, 2015, 1925, 2024]
    render = program.stand_in(RENDER, *[f"The report of {year}" for year in years])
    for year in years:
        expect(program.call("report", year), f"The report of {year}", f"A reader asked for {year} and got the report of another year.")
    expect(render.asked_for(2024), True, "A reader asked for 2024, and the report of 2024 was never rendered.")


@check("It is kept for an hour", after=ONCE)
def _():
    program = learner()
    render = program.stand_in(RENDER, "Report 2025", "The new report")
    program.call("report", 2025)
    world.sleep(3599)
    program.call("report", 2025)
    expect(render.calls, 1, "It was rendered again before its 3600 seconds were over.", unit="time")
    world.sleep(1.5)
    expect(program.call("report", 2025), "The new report", "After an hour the old report is still shown.")
