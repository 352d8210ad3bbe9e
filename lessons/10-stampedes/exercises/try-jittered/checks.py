"""warm_up(): lifetimes between 480 and 600 s, drawn for each city."""
from stampede.checks import check, expect_that, learner, world

FETCH = "shop.services.fetch_weather"
WEATHERS = [{"weather": place} for place in ("one", "two", "three", "four", "five", "six", "seven", "eight")]
STORED = "The weather of all eight cities is stored"


def lifetimes():
    program = learner()
    program.stand_in(FETCH, *WEATHERS)
    program.call("warm_up")
    return [world.kept(weather).longest for weather in WEATHERS if world.kept(weather)]


@check(STORED)
def _():
    found = len(lifetimes())
    expect_that(found == 8, "The weather of all eight cities should be in the cache.", "8 cities", f"{found}")
    program = learner()
    fetch = program.stand_in(FETCH, *WEATHERS)
    program.call("warm_up")
    cities = len({str(arguments) for arguments in fetch.arguments})
    expect_that(cities == 8, "The weather of eight cities should be fetched.", "8 cities", f"{cities}")


@check("Every city has a timeout of its own", after=STORED)
def _():
    drawn = lifetimes()
    message = "All cities have the same timeout: they still expire together."
    expect_that(max(drawn) - min(drawn) > 0.5, message, "different timeouts", f"{drawn[0]:.0f} s for all")


@check("None is older than 600 seconds, none younger than 480", after=STORED)
def _():
    drawn = lifetimes()
    expect_that(max(drawn) <= 600, "The shop said 600 seconds at most. Draw below the limit, not above it.", "at most 600 s", f"{max(drawn):.0f} s")
    expect_that(min(drawn) >= 479.9, "An entry expires before its 480 seconds.", "at least 480 s", f"{min(drawn):.0f} s")
    spread = max(drawn) - min(drawn)
    message = "They differ, but they all end within a few seconds of each other. Use the whole span from 480 to 600."
    expect_that(spread > 20, message, "a spread of minutes", f"{spread:.0f} s")


@check("The next deploy stores new weather", after=STORED)
def _():
    program = learner()
    program.stand_in(FETCH, *["old"] * 8, *WEATHERS)
    program.call("warm_up")
    world.sleep(100)
    program.call("warm_up")
    found = sum(bool(world.kept(weather)) for weather in WEATHERS)
    expect_that(found == 8, "A second deploy fetched new weather, and the old one stayed in the cache.", "8 cities with new weather", f"{found}")


@check("The whole span is used", after=STORED)
def _():
    program = learner()
    program.stand_in(FETCH, *WEATHERS)
    drawn = []
    for _ in range(15):
        program.call("warm_up")
        drawn.extend(entry.ttl for entry in world.stored() if entry.ttl is not None)
    shortest, longest = min(drawn), max(drawn)
    message = f"The weather was fetched fifteen times, and the timeouts lay between {shortest:.0f} and {longest:.0f} seconds."
    expect_that(shortest < 500 and longest > 580, message, "between 480 and 600 s", f"between {shortest:.0f} and {longest:.0f} s")
