"""weather_in(city): read-through with a key of the city and 900 s."""
from stampede.checks import check, expect, expect_that, learner, world

FETCH = "shop.services.fetch_weather"
COLD, MILD = {"degrees": 2}, {"degrees": 14}


@check("The weather is fetched and returned")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, COLD)
    returned = program.call("weather_in", "Oslo")
    expect(returned, COLD, "weather_in() should return the weather.")


@check("The second visitor gets it from the cache")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, COLD, MILD)
    program.call("weather_in", "Oslo")
    returned = program.call("weather_in", "Oslo")
    written = world.commands("add") + world.commands("set")
    expect_that(written, "Nothing was stored in the cache.", "a cache.get_or_set()", "none")
    expect(fetch.calls, 1, "The cache had the weather, and fetch_weather() was called all the same.", unit="call")
    expect(returned, COLD, "The second visitor should see what the first one saw.")


@check("Each city has its own weather")
def _():
    program = learner()
    program.stand_in(FETCH, COLD, MILD)
    program.call("weather_in", "Oslo")
    expect(program.call("weather_in", "Rome"), MILD, "Every city gets the weather of the first one.")


@check("It is kept for 900 seconds")
def _():
    program = learner()
    program.stand_in(FETCH, COLD, MILD)
    program.call("weather_in", "Oslo")
    world.sleep(899)
    if program.call("weather_in", "Oslo") != COLD:
        written = (world.commands("add") + world.commands("set"))[0]
        message = "Your entry was gone before its 900 seconds were over: without a timeout it is 300."
        message = "Timeouts are in seconds: 900 seconds, not 15." if written.ttl == 15 else message
        expect_that(False, message, "a timeout of 900 s", f"{written.ttl:g} s", written.line)


@check("After 900 seconds it is asked for again")
def _():
    program = learner()
    program.stand_in(FETCH, COLD, MILD)
    program.call("weather_in", "Oslo")
    world.sleep(901)
    expect(program.call("weather_in", "Oslo"), MILD, "The entry outlived its 900 seconds.")
