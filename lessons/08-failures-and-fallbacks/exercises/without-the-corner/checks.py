"""weather(): fetched and kept while Redis works, left alone in an outage."""
from stampede.checks import check, expect, learner, world

WORK = "shop.services.fetch_weather"


@check("While Redis works, the degrees are shown and kept")
def _():
    program = learner()
    work = program.stand_in(WORK, {"degrees": 3}, {"degrees": 4})
    expect(program.call("weather"), 3, "Redis worked, and the page should show the degrees.")
    expect(program.call("weather"), 3, "Redis worked, and the second visitor should get what was stored for the first.")
    expect(work.calls, 1, "Redis worked, and the second visitor called the weather service again.", unit="call")


@check("In an outage the weather service is left alone")
def _():
    program = learner()
    work = program.stand_in(WORK, {"degrees": 3})
    world.goes_down("redis")
    shown, error = program.attempt("weather")
    expect(type(error).__name__ if error else "no error", "no error", "Redis was down, and the page was an error page.")
    expect(work.calls, 0, "Redis was down, and the page called the weather service.", unit="call")
    expect(shown, "no weather today", "Redis was down, and the page should say that there's no weather today.")
