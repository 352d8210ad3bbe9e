"""warm_up(): timeouts between 480 and 600 s, drawn for each city."""
from stampede.checks import check, expect_that, learner, world


def timeouts():
    return [command.ttl for command in world.commands("set")]


@check("Every city has a timeout of its own")
def _():
    program = learner()
    program.stand_in("shop.services.fetch_weather", "sunny")
    program.call("warm_up")
    drawn = timeouts()
    expect_that(len(drawn) >= 8, "The weather of all eight cities should be stored.", "8 entries", f"{len(drawn)}")
    message = "All cities have the same timeout: they still expire together."
    expect_that(len(set(drawn)) > 1, message, "different timeouts", f"{drawn[0]:g} s for all")


@check("None is older than 600 seconds, none younger than 480")
def _():
    program = learner()
    program.stand_in("shop.services.fetch_weather", "sunny")
    program.call("warm_up")
    drawn = timeouts()
    expect_that(max(drawn) <= 600, "The shop said 600 seconds at most. Draw below the limit, not above it.", "at most 600 s", f"{max(drawn):g} s")
    expect_that(min(drawn) >= 480, "An entry expires before its 480 seconds.", "at least 480 s", f"{min(drawn):g} s")
    spread = max(drawn) - min(drawn)
    message = "They differ, but they all end within a few seconds of each other. Use the whole span from 480 to 600."
    expect_that(spread > 20, message, "a spread of minutes", f"{spread:g} s")
