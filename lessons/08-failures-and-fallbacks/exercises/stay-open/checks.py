"""weather_page(): served from the cache, and its source's own errors are not swallowed. The outage is in concurrency.json."""
from stampede.checks import check, expect, expect_that, learner, world


@check("The second visitor is served from the cache")
def _():
    program = learner()
    fetch = program.stand_in("shop.services.fetch_weather", {"degrees": 7}, {"degrees": 9})
    expect(program.call("weather_page"), 7, "The page shows the degrees.")
    world.sleep(299)
    expect(program.call("weather_page"), 7, "The second visitor made you ask again, though the cache was up.")
    expect(fetch.calls, 1, "The second visitor made you ask again, though the cache was up.", unit="call")


@check("It is kept for 300 seconds")
def _():
    program = learner()
    program.stand_in("shop.services.fetch_weather", {"degrees": 7}, {"degrees": 9})
    program.call("weather_page")
    world.sleep(301)
    expect(program.call("weather_page"), 9, "After 300 seconds the weather has to be fetched again.")


class Unreachable:
    """A stand-in's result is copied before it is given; this one cannot be."""

    def __deepcopy__(self, memo):
        raise LookupError("the weather service does not answer")


@check("An error of the weather service comes through")
def _():
    program = learner()
    program.stand_in("shop.services.fetch_weather", Unreachable())
    try:
        program.namespace["weather_page"]()
    except LookupError:
        return
    expect_that(False, "The weather service failed and nobody was told. Only cache calls belong into the `try`.", "a LookupError", "none")
