"""weather_in(city): asked for once in 900 s for each city."""
from django.core.cache import cache
from stampede.checks import check, expect, expect_that, learner, world

FIRST = "The weather is fetched and returned"
FETCH = "shop.services.fetch_weather"
COLD, MILD = {"degrees": 2}, {"degrees": 14}
SECOND = "The second visitor gets it from the cache"


@check(FIRST)
def _():
    program = learner()
    program.stand_in(FETCH, COLD)
    expect(program.call("weather_in", "Oslo"), COLD, "weather_in() should return the weather.")


@check(SECOND, after=FIRST)
def _():
    program = learner()
    fetch = program.stand_in(FETCH, COLD, MILD)
    program.call("weather_in", "Oslo")
    kept = world.kept(COLD)
    returned = program.call("weather_in", "Oslo")
    if fetch.calls > 1:
        expect_that(kept, "After the first call the weather isn't in the cache.", "the weather in the cache", world.stored() or "an empty cache")
    expect(fetch.calls, 1, "The cache had the weather, and fetch_weather() was called again.", unit="call")
    expect(returned, COLD, "The second visitor should see what the first one saw.")
    cache.clear()
    program.call("weather_in", "Oslo")
    expect(fetch.calls, 2, "The cache was emptied, and the weather was still there: it is kept somewhere else.", unit="call")


@check("Each city has its own weather", after=FIRST)
def _():
    program = learner()
    cities = ["Oslo", "Solo", "Roma", "Rome"]
    program.stand_in(FETCH).answered_by(lambda city: {"city": city})
    for city in cities * 2:
        expect(program.call("weather_in", city), {"city": city}, f"A visitor asked for {city}, and this isn't the weather of {city}.")


@check("It is kept for 900 seconds", after=SECOND)
def _():
    program = learner()
    program.stand_in(FETCH, COLD, MILD)
    program.call("weather_in", "Oslo")
    kept = world.kept(COLD).longest
    world.sleep(899)
    why = {300: " Without a timeout it is 300.", 15: " Timeouts are in seconds: 900 seconds, not 15."}.get(kept, "")
    message = f"The weather was asked for again before its 900 seconds were over.{why}"
    expect_that(program.call("weather_in", "Oslo") == COLD, message, "900 s", f"{kept:g} s")


@check("After 900 seconds it is asked for again", after=SECOND)
def _():
    program = learner()
    program.stand_in(FETCH, COLD, {"degrees": 30}, MILD)
    program.call("weather_in", "Oslo")
    world.sleep(600)
    program.call("weather_in", "Oslo")
    program.call("weather_in", "Rome")
    world.sleep(300.5)
    expect(program.call("weather_in", "Oslo"), MILD, "The weather is older than 900 seconds and still shown.")


@check("A failure is not kept", after=SECOND)
def _():
    program = learner()
    program.stand_in(FETCH, LookupError("the weather service does not answer"), COLD)
    program.attempt("weather_in", "Oslo")
    expect(program.call("weather_in", "Oslo"), COLD, "The weather service failed once and works again, and the next visitor should get the weather.")
