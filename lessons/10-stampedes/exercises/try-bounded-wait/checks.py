"""wait_for_weather(): looks at once, then every half second, ten times in all, then fetches."""
from django.core.cache import cache
from stampede.checks import check, expect, expect_that, learner, world

FETCH = "shop.services.fetch_weather"


@check("What is there is returned at once")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, "rain")
    cache.set("weather", "sunny", timeout=60)
    found, waited = program.timed("wait_for_weather")
    expect(found, "sunny", "The weather was in the cache.")
    expect_that(waited < 0.1, "The weather was there, and you slept anyway.", "no sleep", f"{waited:.3g} s")
    expect(fetch.calls, 0, "The weather was in the cache, and you fetched it anyway.", unit="call")


GIVES_UP = "After ten looks it gives up and fetches"


@check(GIVES_UP)
def _():
    program = learner()
    fetch = program.stand_in(FETCH, "rain")
    returned = program.returns_within(5.6, "Nobody came, and you waited on. Give the loop an end.", "wait_for_weather")
    expect(returned, "rain", "Nobody came, and you did not return the weather of London. Fetch it yourself after the loop.")
    expect(fetch.calls, 1, "Nobody came, and it should be fetched once.", unit="call")
    expect(fetch.arguments[:1], [(("London",), {})] if fetch.arguments[0][0] else [((), {"city": "London"})], "It was fetched for another city than London.")
    expect(world.reads(), 10, "Nobody came. You should look ten times in all.", unit="look")


@check("It looks every half second", after=GIVES_UP)
def _():
    program = learner()
    program.stand_in(FETCH, "rain")
    _, waited = program.timed("wait_for_weather")
    expect_that(waited >= 4.4, "Nobody came, and you gave up too early: ten looks with half a second between them take 4.5 seconds.", "4.5 to 5 s", f"{waited:.3g} s")
