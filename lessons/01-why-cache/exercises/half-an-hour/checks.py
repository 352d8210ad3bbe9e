"""weather_in(city): half an hour, not less and not more."""
from stampede.checks import check, expect, expect_that, learner, world

FIRST = "The weather stays in the cache for half an hour"
FETCH = "shop.services.fetch_weather"
COLD, MILD = {"degrees": 3}, {"degrees": 9}

def lived(kept):
    if not kept:
        return "not kept at all"
    return "for ever" if kept.longest == float("inf") else f"{kept.longest:g} s"


@check(FIRST)
def _():
    program = learner()
    fetch = program.stand_in(FETCH, COLD, MILD)
    expect(program.call("weather_in", "Oslo"), COLD, "The first visitor should get what the weather service says.")
    kept = world.kept(COLD)
    expect_that(kept, "Right after the call, the weather isn't in the cache. A timeout of 0 keeps nothing.", "1800 s", lived(kept))
    world.sleep(1799)
    program.call("weather_in", "Oslo")
    message = "One second before the half hour was over, the weather was fetched again. A timeout is a number of seconds."
    expect_that(fetch.calls == 1, message, "1800 s", lived(kept))


@check("And not longer", after="The weather stays in the cache for half an hour")
def _():
    program = learner()
    program.stand_in(FETCH, COLD, MILD)
    program.call("weather_in", "Oslo")
    kept = world.kept(COLD)
    world.sleep(1000)
    program.call("weather_in", "Oslo")
    world.sleep(800.5)
    seen = program.call("weather_in", "Oslo")
    expect_that(seen == MILD, "The weather is older than half an hour, and it is still shown.", "1800 s", lived(kept))


@check("Each city has its own weather", after=FIRST)
def _():
    program = learner()
    cities = ["Oslo", "Solo", "Roma", "Rome"]
    program.stand_in(FETCH).answered_by(lambda city: {"city": city})
    for city in cities * 2:
        expect(program.call("weather_in", city), {"city": city}, f"A visitor asked for {city}, and this isn't the weather of {city}.")
