"""report(year): rendered once in an hour."""
from stampede.checks import check, expect, learner, world

RENDER = "shop.services.render_report"


@check("Three visitors, one report")
def _():
    program = learner()
    render = program.stand_in(RENDER, "Report 2025", "another")
    seen = [program.call("report", 2025) for visitor in range(3)]
    expect(seen[0], "Report 2025", "The visitor should get the text of the report.")
    expect(render.calls, 1, "It was rendered for every visitor. What runs before get_or_set does?", unit="time")
    expect(seen[2], "Report 2025", "All visitors should see the same report.")


@check("Each year has its own")
def _():
    program = learner()
    program.stand_in(RENDER, "Report 2025", "Report 2024")
    program.call("report", 2025)
    expect(program.call("report", 2024), "Report 2024", "The report of another year came back.")


@check("It is kept for an hour")
def _():
    program = learner()
    render = program.stand_in(RENDER, "Report 2025")
    program.call("report", 2025)
    world.sleep(3599)
    program.call("report", 2025)
    expect(render.calls, 1, "It should be kept for 3600 seconds.", unit="time")
