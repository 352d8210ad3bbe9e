"""weather(city): kept for half an hour, for each city."""
from stampede.checks import check, expect, expect_that, learner, world

FIRST = "The first visitor is told the weather"
FETCH = "shop.services.fetch_weather"
RAIN, SUN = {"city": "Porto", "degrees": 12}, {"city": "Porto", "degrees": 19}
FOUND = "The second visitor doesn't wait"


@check(FIRST)
def _():
    program = learner()
    program.stand_in(FETCH, RAIN)
    expect(program.call("weather", "Porto"), RAIN, "It should return what fetch_weather() says.")


@check(FOUND, after=FIRST)
def _():
    program = learner()
    fetch = program.stand_in(FETCH, RAIN, SUN)
    program.call("weather", "Porto")
    kept = world.stored()
    returned = program.call("weather", "Porto")
    if fetch.calls > 1:
        expect_that(kept, "The weather was fetched, and nothing was stored.", "the weather in the cache", "an empty cache")
        expect_that(not world.looked_elsewhere(), "You store under one key and look under another.", "the same key", "two keys")
    expect(fetch.calls, 1, "The second visitor came right after the first, and the weather was fetched again.", unit="call")
    expect(returned, RAIN, "The second visitor should get what was stored.")


@check("It is kept for half an hour", after=FOUND)
def _():
    program = learner()
    program.stand_in(FETCH, RAIN, SUN)
    program.call("weather", "Porto")
    kept = world.kept(RAIN).longest
    lived = "no end" if kept == float("inf") else f"{kept:g} s"
    world.sleep(1799)
    expect_that(program.call("weather", "Porto") == RAIN, "It was fetched again within the half hour. Timeouts are in seconds.", "1800 s", lived)
    world.sleep(1.5)
    expect_that(program.call("weather", "Porto") == SUN, "After half an hour the page still shows the old weather.", "1800 s", lived)


@check("Each city has its own", after=FOUND)
def _():
    program = learner()
    cities = ["Porto", "Tropo", "Perth", "Oslo"]
    program.stand_in(FETCH).answered_by(lambda city: {"city": city})
    for city in cities * 2:
        expect(program.call("weather", city), {"city": city}, f"A visitor asked for {city}, and this isn't the weather of {city}.")
