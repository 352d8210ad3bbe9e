"""report(year): rendered on a miss only, and its hour is not renewed by readers."""
from stampede.checks import check, expect, expect_that, learner, world

RENDER = "shop.services.render_report"
OLD, NEW = "The old report", "The new report"
ONCE = "It is rendered once"


@check("The report is returned")
def _():
    program = learner()
    program.stand_in(RENDER, OLD)
    returned = program.call("report", 2025)
    expect_that(not callable(returned), "You return the function, not what it makes. get() does not call its default.", OLD, "a function")
    expect(returned, OLD, "report() should return the text of the report.")


@check(ONCE, after="The report is returned")
def _():
    program = learner()
    render = program.stand_in(RENDER, OLD, NEW, takes_seconds=5)
    program.call("report", 2025)
    kept = world.kept(OLD)
    returned = program.call("report", 2025)
    if render.calls > 1 and not kept:
        expect(render.calls, 1, "After the first call, the report isn't in the cache, so it was rendered again.", unit="call")
    if render.calls > 1:
        expect_that(not world.looked_elsewhere(), "You store the report under one key and look under another.", "the same key", "two keys")
    expect(render.calls, 1, "The report was in the cache, and it was rendered again for the second reader.", unit="call")
    expect(returned, OLD, "The second reader should get the report that was stored.")


@check("It is kept for an hour", after=ONCE)
def _():
    program = learner()
    render = program.stand_in(RENDER, OLD, NEW)
    again = program.asks_again(render, "report", 2025, after=3599)
    expect_that(not again, "The report was rendered again before its hour was over.", "one rendering in 3600 s", "two")


@check("Reading does not make it younger", after=ONCE)
def _():
    program = learner()
    program.stand_in(RENDER, OLD, NEW)
    program.call("report", 2025)
    world.sleep(3000)
    program.call("report", 2025)
    world.sleep(600.5)
    seen = program.call("report", 2025)
    expect(seen, NEW, "The report was rendered more than an hour ago and is still served. Its hour has to count from when it was rendered.")


@check("Each year has its own report", after="The report is returned")
def _():
    program = learner()
    years = [2025, 2015, 1925, 2024]
    program.stand_in(RENDER).answered_by(lambda year: f"The report of {year}")
    for year in years * 2:
        expect(program.call("report", year), f"The report of {year}", f"A reader asked for {year}, and this isn't the report of {year}.")
