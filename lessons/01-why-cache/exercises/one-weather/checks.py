"""weather_in(city): an entry for each city, kept for half an hour as before."""
from stampede.checks import check, expect, expect_that, learner, world

FETCH = "shop.services.fetch_weather"
CITIES = ["Oslo", "Rome", "Solo", "Rom", "Roma", "Bern", "Bonn"]
OWN = "Each city has its own weather"


def of(city):
    return {"city": city, "degrees": len(city)}


@check(OWN)
def _():
    program = learner()
    program.stand_in(FETCH).answered_by(of)
    for city in CITIES * 2:
        expect(program.call("weather_in", city), of(city), f"A visitor asked for {city}, and this isn't the weather of {city}.")


@check("The second lookup is a hit", after=OWN)
def _():
    program = learner()
    fetch = program.stand_in(FETCH, of("Oslo"), of("Rome"), of("nowhere"))
    for city in ["Oslo", "Rome"]:
        program.call("weather_in", city)
    for city in ["Oslo", "Rome"]:
        program.call("weather_in", city)
    if fetch.calls > 2:
        message = "The weather was stored, but you asked the cache for another key, so it wasn't found."
        expect_that(not world.looked_elsewhere(), message, "get() and set() with the same key", "different keys")
        expect(fetch.calls, 2, "Each city was asked for twice within seconds, and the weather was fetched each time.", unit="call")


@check("It is kept for half an hour, as before", after="The second lookup is a hit")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, of("Oslo"), {"city": "Oslo", "degrees": 20})
    program.call("weather_in", "Oslo")
    world.sleep(1799)
    program.call("weather_in", "Oslo")
    expect(fetch.calls, 1, "The weather was fetched again before its half hour was over.", unit="call")
    world.sleep(1.5)
    seen = program.call("weather_in", "Oslo")
    expect(seen, {"city": "Oslo", "degrees": 20}, "The weather is older than half an hour, and it was still shown.")
