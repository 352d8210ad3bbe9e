"""weather(city): 900 seconds."""
from stampede.checks import check, expect, learner, world

FIRST = "A second before the fifteen minutes are over it is still there"
FETCH = "shop.services.fetch_weather"
MINUTE = 60


def after(minutes, *weathers):
    program = learner()
    fetch = program.stand_in(FETCH, *weathers)
    program.call("weather", "Oslo")
    world.sleep(minutes * MINUTE)
    seen = program.call("weather", "Oslo")
    return seen, fetch.calls


@check(FIRST)
def _():
    seen, fetched = after(15 - 1 / 60, "cold", "mild")
    left = [entry.ttl for entry in world.stored()]
    why = "Less than fifteen minutes later the weather was fetched again."
    if fetched == 2 and left == [15]:
        why = "The entry lives for 15 seconds, because timeouts are in seconds."
    if fetched == 2 and left == [300]:
        why = "The entry lives for 300 seconds, as it does without a timeout."
    expect(seen, "cold", why)
    expect(fetched, 1, "Less than fifteen minutes later the weather was fetched again, although it was in the cache.", unit="time")


@check("After fifteen minutes it is fetched again", after=FIRST)
def _():
    seen, _ = after(15 + 1 / 120, "cold", "mild")
    left = [entry.ttl for entry in world.stored()]
    why = "More than fifteen minutes later the old weather was shown."
    if left == [None]:
        why = "More than fifteen minutes later the old weather was shown: its entry has no end."
    expect(seen, "mild", why)


@check("Each city has its own weather", after=FIRST)
def _():
    program = learner()
    cities = ["Oslo", "Solo", "Roma", "Rome"]
    program.stand_in(FETCH, *[f"weather of {city}" for city in cities])
    for city in cities:
        expect(program.call("weather", city), f"weather of {city}", f"{city} was shown the weather of another city.")
