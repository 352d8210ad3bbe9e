"""weather_page(): served from the cache, up in every outage, and its source's own errors are not swallowed."""
from stampede.checks import check, expect, expect_that, learner, world

FETCH = "shop.services.fetch_weather"
SERVED = "The second visitor is served from the cache"


@check(SERVED)
def _():
    program = learner()
    fetch = program.stand_in(FETCH, {"degrees": 7}, {"degrees": 9})
    expect(program.call("weather_page"), 7, "The page shows the degrees.")
    world.sleep(299)
    expect(program.call("weather_page"), 7, "The second visitor made you ask again, though the cache was up.")
    expect(fetch.calls, 1, "The second visitor made you ask again, though the cache was up.", unit="call")


@check("It is kept for 300 seconds", after=SERVED)
def _():
    program = learner()
    program.stand_in(FETCH, {"degrees": 7}, {"degrees": 9})
    program.call("weather_page")
    world.sleep(150)
    program.call("weather_page")
    world.sleep(151)
    expect(program.call("weather_page"), 9, "After 300 seconds the weather has to be fetched again.")


@check("In an outage every visitor gets the degrees")
def _():
    program = learner()
    program.stand_in(FETCH, {"degrees": 7})
    world.goes_down("redis")
    value, error = program.attempt("weather_page")
    message = "Redis was down, and a visitor got an error. Both cache calls need a `try`, and an `except` that fits Redis's own errors."
    expect_that(error is None, message, "7", type(error).__name__)
    expect(value, 7, "In the outage a visitor saw no degrees. The weather service was up: ask it.")


@check("So does every visitor while Redis hangs")
def _():
    program = learner()
    program.stand_in(FETCH, {"degrees": 7})
    world.hangs("redis")
    value, error = program.attempt("weather_page")
    expect_that(error is None, "Redis hung until the client gave up, and the visitor got an error.", "7", type(error).__name__)
    expect(value, 7, "Redis hung, and a visitor saw no degrees. The weather service was up.")


@check("The outage may begin at any moment")
def _():
    after = 0
    while True:
        program = learner()
        program.stand_in(FETCH, {"degrees": 7})
        if not program.visited(lambda: world.goes_down("redis"), "weather_page", after=after):
            break
        expect(program.returned, 7, "Redis went down in the middle of a visit, and the visitor did not see the degrees.")
        after += 1


@check("When Redis is back, the cache is used again")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, {"degrees": 7})
    world.goes_down("redis")
    program.call("weather_page")
    world.comes_back()
    program.call("weather_page")
    before = fetch.calls
    program.call("weather_page")
    expect(fetch.calls, before, "The outage was over, and the weather was still fetched for every visitor.", unit="call")


@check("Another outage, another day")
def _():
    program = learner()
    program.stand_in(FETCH, {"degrees": 7}, {"degrees": 9})
    for outage in range(2):
        world.goes_down("redis")
        program.call("weather_page")
        world.comes_back()
        world.sleep(86_400)
        program.call("weather_page")
    world.goes_down("redis")
    expect(program.call("weather_page"), 9, "In Monday's outage it was 7 degrees, and ever since it has been 9. What the page showed in Wednesday's outage.")


@check("No degrees are weather, too", after=SERVED)
def _():
    program = learner()
    fetch = program.stand_in(FETCH, {"degrees": 0})
    program.call("weather_page")
    program.call("weather_page")
    expect(fetch.calls, 1, "It was 0 degrees in Kyoto, and the second visitor made you ask again.", unit="call")


@check("An error of the weather service comes through")
def _():
    for down in [False, True]:
        program = learner()
        program.stand_in(FETCH, LookupError("the weather service does not answer"), {"degrees": 7})
        if down:
            world.goes_down("redis")
        value, error = program.attempt("weather_page")
        message = "The weather service failed and nobody was told. Only cache calls belong in the `try`."
        expect_that(isinstance(error, LookupError), message, "a LookupError", repr(value) if error is None else type(error).__name__)
