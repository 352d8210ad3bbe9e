"""weather_in(city): a key for each city."""
from stampede.checks import check, expect, learner, world

FETCH = "shop.services.fetch_weather"


@check("Each city has its own weather")
def _():
    program = learner()
    program.stand_in(FETCH, {"city": "Oslo"}, {"city": "Rome"})
    program.call("weather_in", "Oslo")
    seen = program.call("weather_in", "Rome")
    expect(seen, {"city": "Rome"}, "Rome is shown the weather of Oslo.")


@check("The second look is a hit")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, {"city": "Oslo"})
    program.call("weather_in", "Oslo")
    program.call("weather_in", "Oslo")
    keys = sorted({key for command in world.commands() for key in command.keys})
    message = "You look under one key and store under another." if len(keys) == 2 else "The cache is not used any more."
    expect(fetch.calls, 1, message, unit="call")
