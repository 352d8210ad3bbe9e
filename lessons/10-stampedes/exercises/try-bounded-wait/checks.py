"""wait_for_weather(): looks every half second, ten times, then fetches."""
import time

from django.core.cache import cache
from stampede.checks import check, expect, expect_that, learner, world

FETCH = "shop.services.fetch_weather"


@check("What is there is returned at once")
def _():
    program = learner()
    cache.set("weather", "sunny")
    started = time.monotonic()
    expect(program.call("wait_for_weather"), "sunny", "The weather was in the cache.")
    waited = time.monotonic() - started
    expect_that(waited < 0.6, "The weather was there, and you slept all the same.", "no more than one sleep", f"{waited:g} s")


@check("After five seconds it gives up and fetches")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, "rain")
    cache.add("end of the world", 1, timeout=60)
    started = time.monotonic()
    returned = program.call("wait_for_weather")
    waited = time.monotonic() - started
    expect_that(waited <= 6, "Nobody came, and you waited on. Give the loop an end.", "at most 6 s", f"{waited:g} s")
    expect(returned, "rain", "Nobody came, and you returned nothing. Fetch it yourself after the loop.")
    expect(fetch.calls, 1, "It should be fetched once.", unit="call")
