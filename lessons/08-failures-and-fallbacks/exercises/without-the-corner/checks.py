"""weather(): fetched and kept while Redis works, left alone in an outage."""
from stampede.checks import check, expect, expect_that, learner, world

WORK = "shop.services.fetch_weather"
SHOWN = "While Redis works, the degrees are shown and kept"


@check(SHOWN)
def _():
    program = learner()
    work = program.stand_in(WORK, {"degrees": 0}, {"degrees": 4})
    expect(program.call("weather"), 0, "Redis worked, and the page should show the degrees.")
    world.sleep(299)
    expect(program.call("weather"), 0, "Redis worked, and less than five minutes later a visitor should get what was stored for the first.")
    expect(work.calls, 1, "Redis worked, and the second visitor called the weather service again.", unit="call")


@check("The degrees are kept for 300 seconds, as before", after=SHOWN)
def _():
    program = learner()
    program.stand_in(WORK, {"degrees": 0}, {"degrees": 4})
    program.call("weather")
    world.sleep(301)
    expect(program.call("weather"), 4, "Redis worked, and after five minutes the weather wasn't fetched again.")


@check("In an outage the weather service is left alone")
def _():
    program = learner()
    work = program.stand_in(WORK, {"degrees": 3})
    world.goes_down("redis")
    shown, error = program.attempt("weather")
    expect(type(error).__name__ if error else "no error", "no error", "Redis was down, and the page was an error page.")
    expect(work.calls, 0, "Redis was down, and the page called the weather service.", unit="call")
    expect(shown, "no weather today", "Redis was down, and the page should say that there's no weather today.")


@check("So it is while Redis hangs")
def _():
    program = learner()
    work = program.stand_in(WORK, {"degrees": 3})
    world.hangs("redis")
    shown, error = program.attempt("weather")
    expect(type(error).__name__ if error else "no error", "no error", "Redis hung until the client gave up, and the page was an error page.")
    expect(work.calls, 0, "Redis hung, and the page called the weather service.", unit="call")
    expect(shown, "no weather today", "Redis hung, and the page should say that there's no weather today.")


@check("When Redis is back, all is as before", after=SHOWN)
def _():
    program = learner()
    program.stand_in(WORK, {"degrees": 3})
    world.hangs("redis", for_seconds=0.6)  # the first call gives up after half a second, and the next one is answered
    program.call("weather")
    expect(program.call("weather"), 3, "Redis had failed once and worked again, and the page should show the degrees.")


@check("An error of the weather service comes through, as before", after=SHOWN)
def _():
    program = learner()
    program.stand_in(WORK, LookupError("the weather service does not answer"), {"degrees": 3})
    value, error = program.attempt("weather")
    message = "Redis worked and the weather service failed. Its error should come through, as it did before."
    expect_that(isinstance(error, LookupError), message, "a LookupError", repr(value) if error is None else type(error).__name__)
