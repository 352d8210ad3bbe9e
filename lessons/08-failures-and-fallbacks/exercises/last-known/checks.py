"""weather_page(): the cache is the first to be asked, as long as it answers; in an outage the process shows what it has shown before. Where it
remembers that is the learner's choice.
"""
from stampede.checks import check, expect, expect_that, learner, world

FETCH = "shop.services.fetch_weather"
SERVED = "While the cache is up, the weather is as new as the cache"


@check(SERVED)
def _():
    program = learner()
    fetch = program.stand_in(FETCH, {"degrees": 7}, {"degrees": 9})
    expect(program.call("weather_page"), 7, "The page shows the degrees.")
    world.sleep(299)
    program.call("weather_page")
    expect(fetch.calls, 1, "Within 300 seconds the weather was fetched again.", unit="call")
    world.sleep(2)
    expect(program.call("weather_page"), 9, "The cache was up, the weather in it had expired, and a visitor got the old weather.")


@check("While the cache is up, all processes show the same", after=SERVED)
def _():
    program = learner()
    program.stand_in(FETCH, {"degrees": 7})
    program.call("weather_page")
    world.sleep(301)
    other = program.another_process()
    other.stand_in(FETCH, {"degrees": 9})
    other.call("weather_page")
    expect(program.call("weather_page"), 9, "Another process had stored newer weather in Redis, and this one did not show it.")


@check("In an outage it shows what it has shown before", after=SERVED)
def _():
    program = learner()
    fetch = program.stand_in(FETCH, {"degrees": 7}, {"degrees": 9}, {"degrees": 11})
    program.call("weather_page")
    world.sleep(301)
    program.call("weather_page")
    world.goes_down("redis")
    for _ in range(2):
        world.sleep(1800)
        value, error = program.attempt("weather_page")
        expect_that(error is None, "In the outage a visitor got an error.", "9", type(error).__name__)
        expect(fetch.calls, 2, "In the outage the weather was fetched, although the process had seen it before.", unit="call")
        expect(value, 9, "In the outage the page did not show the weather that the process had shown last.")


@check("A weather of 0 degrees counts as seen, too", after=SERVED)
def _():
    program = learner()
    fetch = program.stand_in(FETCH, {"degrees": 0})
    program.call("weather_page")
    program.call("weather_page")
    expect(fetch.calls, 1, "It was 0 degrees, Redis worked, and the weather was fetched for the second visitor as well.", unit="call")
    world.goes_down("redis")
    program.call("weather_page")
    expect(fetch.calls, 1, "It was 0 degrees, and in the outage the weather was fetched, although the process had seen it.", unit="call")


@check("While the cache is up, an error of the weather service comes through", after=SERVED)
def _():
    program = learner()
    program.stand_in(FETCH, {"degrees": 7}, LookupError("the weather service does not answer"), {"degrees": 9})
    program.call("weather_page")
    world.sleep(301)
    value, error = program.attempt("weather_page")
    message = "Redis worked, its weather had expired, and the weather service failed. The error should come through, as it did before."
    expect_that(isinstance(error, LookupError), message, "a LookupError", repr(value) if error is None else type(error).__name__)


@check("A Redis that hangs is an outage, too", after=SERVED)
def _():
    program = learner()
    fetch = program.stand_in(FETCH, {"degrees": 7})
    program.call("weather_page")
    world.hangs("redis")
    _, error = program.attempt("weather_page")
    expect_that(error is None, "Redis hung until the client gave up, and the visitor got an error.", "7", type(error).__name__)
    expect(fetch.calls, 1, "Redis hung, and the weather was fetched, although the process had seen it before.", unit="call")


@check("What came from the cache counts as seen, too", after=SERVED)
def _():
    program = learner()
    fetch = program.stand_in(FETCH, {"degrees": 7}, {"degrees": 9})
    program.another_process().call("weather_page")
    program.call("weather_page")
    world.goes_down("redis")
    seen = program.call("weather_page")
    message = "This process had shown weather that another one had fetched, and in the outage it fetched it again."
    expect(fetch.calls, 1, message, unit="call")
    expect(seen, 7, "In the outage the page did not show the weather that came from the cache before.")


@check("Down from the first second on: one fetch, and no error")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, {"degrees": 7})
    world.goes_down("redis")
    for _ in range(2):
        value, error = program.attempt("weather_page")
        expect_that(error is None, "Redis was down from the beginning, and a visitor got an error.", "7", type(error).__name__)
        expect(value, 7, "Redis was down from the beginning, and a visitor did not see the degrees.")
        world.sleep(600)
    expect(fetch.calls, 1, "Redis was down from the beginning, and the weather was fetched for the second visitor, too.", unit="call")


@check("The outage may begin at any moment")
def _():
    after = 0
    while True:
        program = learner()
        fetch = program.stand_in(FETCH, {"degrees": 7})
        if not program.visited(lambda: world.goes_down("redis"), "weather_page", after=after):
            break
        expect(program.returned, 7, "Redis went down in the middle of a visit, and the visitor did not see the degrees.")
        program.call("weather_page")
        expect(fetch.calls, 1, "A visitor had seen the weather, Redis went down, and the weather was fetched again.", unit="call")
        after += 1


@check("After the outage the cache is asked again")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, {"degrees": 7}, {"degrees": 9})
    program.call("weather_page")
    world.goes_down("redis")
    program.call("weather_page")
    world.comes_back()
    world.sleep(301)
    expect(program.call("weather_page"), 9, "Redis was back and its weather had expired, and the page still showed the old weather.")
    program.call("weather_page")
    expect(fetch.calls, 2, "Redis was back, and the weather was fetched for every visitor.", unit="call")
