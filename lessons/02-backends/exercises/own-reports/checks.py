"""Reports live in the alias reports."""
from stampede.checks import check, expect, expect_that, learner, world

RENDER = "shop.services.render_report"


@check("A report is rendered once")
def _():
    program = learner()
    render = program.stand_in(RENDER, "A report")
    program.call("report", 2025)
    program.call("report", 2025)
    expect_that(world.commands("set"), "Nothing was stored.", "a set", "none")
    expect(render.calls, 1, "You look in one alias and store in the other.", unit="call")


@check("New prices leave the reports alone")
def _():
    program = learner()
    render = program.stand_in(RENDER, "A report")
    program.call("report", 2025)
    program.call("import_prices")
    program.call("report", 2025)
    expect(render.calls, 1, "Whoever imports prices throws the reports away.", unit="call")


@check("The prices are still cleared")
def _():
    from django.core.cache import cache

    program = learner()
    cache.set("price:1", 4.5)
    program.call("import_prices")
    expect(cache.get("price:1"), None, "import_prices() leaves the old prices in the cache.")
