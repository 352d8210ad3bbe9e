"""weather_in(city): half an hour."""
from stampede.checks import check, expect, expect_that, learner, world

FETCH = "shop.services.fetch_weather"


@check("The weather stays in the cache for half an hour")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, {"degrees": 3}, {"degrees": 9})
    program.call("weather_in", "Oslo")
    world.sleep(1799)
    program.call("weather_in", "Oslo")
    written = world.commands("set")[0]
    lived = "for ever" if written.ttl is None else f"{written.ttl:g} s"
    message = "With a timeout of 0 it is over at once: there is nothing to find." if written.ttl == 0 else "Half an hour is not over, and it is gone."
    expect_that(fetch.calls == 1, message, "1800 s", lived)


@check("And not longer")
def _():
    program = learner()
    program.stand_in(FETCH, {"degrees": 3}, {"degrees": 9})
    program.call("weather_in", "Oslo")
    world.sleep(1801)
    seen = program.call("weather_in", "Oslo")
    expect(seen, {"degrees": 9}, "Older than half an hour, and still served.")
