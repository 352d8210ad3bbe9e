"""weather(city): kept for half an hour."""
from stampede.checks import check, expect, expect_that, learner, world

RAIN, SUN = {"city": "Porto", "degrees": 12}, {"city": "Porto", "degrees": 19}


@check("The first visitor is told the weather")
def _():
    program = learner()
    program.stand_in("shop.services.fetch_weather", RAIN)
    expect(program.call("weather", "Porto"), RAIN, "It should return what fetch_weather() says.")
    written = world.commands("set")
    expect_that(written, "The weather was fetched, and nothing was stored.", "a cache.set()", "none")
    looked = world.commands("get")[0].keys[0]
    expect(written[0].keys[0], looked, "You store under one key and look under another.", line=written[0].line)


@check("It is kept for half an hour")
def _():
    program = learner()
    program.stand_in("shop.services.fetch_weather", RAIN, SUN)
    program.call("weather", "Porto")
    written = world.commands("set")[0]
    world.sleep(1799)
    lived = "no end" if written.ttl is None else f"{written.ttl:g} s"
    expect_that(program.call("weather", "Porto") == RAIN, "It was fetched again within the half hour. Timeouts are in seconds.", "1800 s", lived, written.line)
    world.sleep(2)
    expect_that(program.call("weather", "Porto") == SUN, "After half an hour the page still shows the old weather.", "1800 s", lived, written.line)
