"""report(year): rendered on a miss only, and its hour is not renewed by readers."""
from stampede.checks import check, expect, expect_that, learner, world

RENDER = "shop.services.render_report"


@check("The report is returned")
def _():
    program = learner()
    program.stand_in(RENDER, "A report")
    message = "You return the function, not what it makes. get() does not call its default."
    expect_that(program.call("report", 2025) == "A report", message, "the report")


@check("It is rendered once")
def _():
    program = learner()
    render = program.stand_in(RENDER, "A report", takes_seconds=5)
    program.call("report", 2025)
    program.call("report", 2025)
    expect(render.calls, 1, "Python works out the arguments before it calls get(): the report is rendered, hit or miss.", unit="call")


@check("Reading does not make it younger")
def _():
    program = learner()
    program.stand_in(RENDER, "The old one", "The new one")
    program.call("report", 2025)
    world.sleep(3000)
    program.call("report", 2025)
    world.sleep(700)
    seen = program.call("report", 2025)
    expect(seen, "The new one", "Every reader stores the report again, and its hour begins anew. It never gets old, and never new.")
