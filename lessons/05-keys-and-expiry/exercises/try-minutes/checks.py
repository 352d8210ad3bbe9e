"""weather(city): 900 seconds."""
from stampede.checks import check, expect, learner, world

FETCH = "shop.services.fetch_weather"


def after(seconds):
    program = learner()
    program.stand_in(FETCH, "cold", "mild")
    program.call("weather", "Oslo")
    world.sleep(seconds)
    seen = program.call("weather", "Oslo")
    return seen, world.commands("add")[0]


@check("After 14 minutes it is still there")
def _():
    seen, written = after(14 * 60)
    why = "Timeouts are in seconds, so yours was over after 15 of them."
    why = "No timeout means 300 seconds: it was over after five minutes." if written.ttl == 300 else why
    expect(seen, "cold", why, line=written.line)


@check("After 16 minutes it is fetched again")
def _():
    seen, written = after(16 * 60)
    why = "timeout=None has no end." if written.ttl is None else "Timeouts are in seconds, not in milliseconds."
    expect(seen, "mild", why, line=written.line)
