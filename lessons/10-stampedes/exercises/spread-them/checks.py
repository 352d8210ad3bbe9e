"""fill(): a timeout for each city, between 45 and 75 seconds."""
from django.core.cache import cache
from stampede.checks import check, expect, expect_that, learner, world


@check("All twenty cities are stored, for 45 to 75 seconds")
def _():
    program = learner()
    program.call("fill")
    lives = [entry.ttl for entry in world.stored()]
    expect(len(lives), 20, "After `fill()` there should be an entry for each city.", unit="entry")
    missing = [city for city in range(20) if cache.get(f"weather:city {city}") is None]
    expect(missing, [], "Visitors look under `weather:` and the city, and there was nothing for these cities.")
    expect_that(all(ttl is not None and 44 < ttl <= 75 for ttl in lives), "An entry lives for less than 45 or more than 75 seconds.", "45 to 75 s", str(sorted(lives, key=lambda ttl: ttl or 0)[-1]))


@check("They don't all expire together", after="All twenty cities are stored, for 45 to 75 seconds")
def _():
    program = learner()
    program.call("fill")
    ends = {round(entry.ttl) for entry in world.stored()}
    expect_that(len(ends) > 5, "Many entries still expire in the same second.", "more than 5 different timeouts", str(len(ends)))


@check("The whole span is used", after="All twenty cities are stored, for 45 to 75 seconds")
def _():
    program = learner()
    lives = []
    for _ in range(10):
        program.call("fill")
        lives.extend(entry.ttl for entry in world.stored())
    shortest, longest = min(lives), max(lives)
    expect_that(shortest < 50 and longest > 70, f"`fill()` was called ten times, and the timeouts lay between {shortest:.0f} and {longest:.0f} seconds.", "between 45 and 75 s", f"between {shortest:.0f} and {longest:.0f} s")


@check("The next deploy stores them again", after="All twenty cities are stored, for 45 to 75 seconds")
def _():
    program = learner()
    program.call("fill")
    world.sleep(40)
    program.call("fill")
    shortest = world.stored().shortest
    expect_that(shortest > 44, "`fill()` was called again after 40 seconds, and an entry kept its old expiry.", "at least 45 s left", f"{shortest:g} s left")
