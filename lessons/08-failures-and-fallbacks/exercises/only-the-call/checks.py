"""weather(): the cache's errors are caught, the weather service's come through."""
from django.core.cache import cache
from redis.exceptions import RedisError
from stampede.checks import check, expect, expect_that, learner, world

WORK = "shop.services.fetch_weather"


@check("While all works, the degrees are shown")
def _():
    program = learner()
    program.stand_in(WORK, {"degrees": 3})
    expect(program.call("weather"), 3, "The cache was empty, and the page should show the degrees.")


@check("What is in the cache is shown")
def _():
    for degrees in (5, 0):
        program = learner()
        work = program.stand_in(WORK, {"degrees": 3})
        cache.set("weather", degrees, timeout=60)
        shown = program.call("weather")
        expect(work.calls, 0, f"The cache had {degrees} degrees, and the weather service was asked anyway.", unit="call")
        expect(shown, degrees, f"The cache had {degrees} degrees, and the page showed something else.")


@check("An error of the weather service comes through")
def _():
    for failure in [ValueError("no such city"), KeyError("degrees"), ConnectionError("the weather service is down"), RedisError("from the service's own Redis")]:
        program = learner()
        program.stand_in(WORK, failure, {"degrees": 3})
        value, error = program.attempt("weather")
        name = type(failure).__name__
        message = f"The weather service raised a {name}, and it didn't come through."
        expect_that(type(error) is type(failure), message, f"a {name}", repr(value) if error is None else type(error).__name__)


@check("An outage of the cache raises no error")
def _():
    program = learner()
    program.stand_in(WORK, {"degrees": 3})
    world.goes_down("redis")
    value, error = program.attempt("weather")
    expect(type(error).__name__ if error else "no error", "no error", "Redis was down, and its error came through.")
    expect(value, "the cache is down", "Redis was down, and the visitor was shown something else.")


@check("So does a cache that hangs")
def _():
    program = learner()
    program.stand_in(WORK, {"degrees": 3})
    world.hangs("redis")
    value, error = program.attempt("weather")
    expect(type(error).__name__ if error else "no error", "no error", "Redis hung until the client gave up, and its error came through.")
    expect(value, "the cache is down", "Redis hung, and the visitor was shown something else.")


@check("The outage may begin at any moment")
def _():
    after = 0
    while True:
        program = learner()
        program.stand_in(WORK, {"degrees": 3})
        if not program.visited(lambda: world.goes_down("redis"), "weather", after=after):
            break
        seen = program.returned
        message = "Redis went down in the middle of a visit, and the visitor saw neither the degrees nor that the cache is down."
        expect_that(seen in (3, "the cache is down"), message, "3 or 'the cache is down'", repr(seen))
        after += 1
