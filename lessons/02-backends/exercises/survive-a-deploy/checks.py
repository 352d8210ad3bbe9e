"""The reports outlive their process."""
from stampede.checks import check, expect, learner, world

FIRST = "A report is rendered once an hour"
RENDER = "shop.services.render_report"


@check(FIRST)
def _():
    program = learner()
    render = program.stand_in(RENDER, "A report", "A new report")
    program.call("report", 2025)
    world.sleep(3599)
    expect(program.call("report", 2025), "A report", "Within the hour, report() should return what was stored.")
    expect(render.calls, 1, "Within the hour the report was rendered again.", unit="call")
    world.sleep(1.5)
    expect(program.call("report", 2025), "A new report", "The report is older than an hour and still shown.")


@check("After a deploy it is still there", after=FIRST)
def _():
    program = learner()
    render = program.stand_in(RENDER, "A report")
    after = program.another_process()
    world.evict(world.stored())  # what the other's own lines have stored
    before = render.calls
    program.call("report", 2025)
    after.call("report", 2025)
    message = "The process that rendered the report was restarted, and the new one rendered it again: the entry was gone with the old process."
    expect(render.calls - before, 1, message, unit="call")


@check("Each year has its own", after="A report is rendered once an hour")
def _():
    program = learner()
    program.stand_in(RENDER).answered_by(lambda year: f"The report of {year}")
    for year in [2025, 2015, 1925, 2024] * 2:
        expect(program.call("report", year), f"The report of {year}", f"A reader asked for {year}, and this isn't the report of {year}.")
