"""Reports live in the alias reports, and import_prices() clears the prices only."""
from django.core.cache import cache, caches
from stampede.checks import check, expect, expect_that, learner, world

RENDER = "shop.services.render_report"
OLD, NEW = "A report", "A new report"
ONCE = "A report is rendered once"


@check(ONCE)
def _():
    program = learner()
    render = program.stand_in(RENDER, OLD, NEW)
    expect(program.call("report", 2025), OLD, "report() should return the text.")
    kept = world.stored(OLD)
    returned = program.call("report", 2025)
    if render.calls > 1:
        expect_that(kept, "Nothing was stored.", "the report in a cache", "empty caches")
        store = kept[0].store
        looked = [e["store"] for e in world.events() if e["type"] == "commanded" and e["command"]["op"] in ("get", "has")]
        expect_that(store in looked or not looked, "You look in one alias and store in the other.", "one alias", "two")
    expect(render.calls, 1, "The report was stored, and it was rendered again for the second reader.", unit="call")
    expect(returned, OLD, "The second reader should get the stored report.")


@check("New prices leave the reports alone", after=ONCE)
def _():
    program = learner()
    render = program.stand_in(RENDER, OLD, NEW)
    program.call("report", 2025)
    program.call("report", 2024)
    program.call("import_prices")
    program.call("report", 2025)
    program.call("report", 2024)
    expect(render.calls, 2, "After import_prices() the reports of 2025 and 2024 were rendered again.", unit="call")


@check("The prices are still cleared")
def _():
    program = learner()
    for key in ["price:1", "price:2", "offer"]:
        cache.set(key, 4.5)
    program.call("import_prices")
    left = [entry.key for entry in world.stored(4.5)]
    expect(left, [], "import_prices() leaves old prices in the cache.")


@check("The reports are in the alias reports", after=ONCE)
def _():
    program = learner()
    render = program.stand_in(RENDER, OLD, NEW)
    program.call("report", 2025)
    caches["reports"].clear()
    program.call("report", 2025)
    expect(render.calls, 2, "The alias reports was emptied, and report() still had the text: it is kept somewhere else.", unit="call")


@check("Each year has its own, for an hour", after=ONCE)
def _():
    program = learner()
    years = [2025, 2015, 1925, 2024]
    render = program.stand_in(RENDER, *[f"The report of {year}" for year in years])
    for year in years:
        message = f"A reader asked for {year} and got the report of another year."
        expect(program.call("report", year), f"The report of {year}", message)
    expect(render.asked_for(2024), True, "A reader asked for 2024, and the report of 2024 was never rendered.")
    program = learner()
    render = program.stand_in(RENDER, OLD, NEW)
    program.call("report", 2025)
    world.sleep(3599)
    program.call("report", 2025)
    expect(render.calls, 1, "The report was rendered again before its hour was over.", unit="call")
    world.sleep(1.5)
    program.call("report", 2025)
    expect(render.calls, 2, "The report is older than an hour and still served.", unit="call")
