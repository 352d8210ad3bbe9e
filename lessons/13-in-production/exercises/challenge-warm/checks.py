"""warm_up(): every city, one failure stops nothing, the ends are spread. Visitors and machines at the same time are in scenario.json."""
from stampede.checks import check, expect, expect_that, learner, world

FETCH = "shop.services.fetch_weather"
CITIES = ["Kyoto", "Lima", "Oslo", "Rome"]
MILD = {"city": "somewhere", "degrees": 15}


@check("Afterwards every city is warm")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, MILD)
    program.call("warm_up")
    expect(fetch.calls, 4, "In the warm-up each of the four cities should be fetched once.", unit="call")
    for city in CITIES:
        expect(program.call("weather", city), MILD, f"After the warm-up the weather of {city} should be in the cache.")
    expect(fetch.calls - 4, 0, "After the warm-up a visitor still had to fetch.", unit="call")


@check("One failure does not stop it, and leaves no lock")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, ConnectionError("the weather service has a hiccup"), MILD)
    program.attempt("warm_up")
    before = fetch.calls
    for city in CITIES[1:]:
        program.call("weather", city)
    expect(fetch.calls - before, 0, "Kyoto could not be fetched, and visitors of the other cities had to fetch theirs.", unit="call")
    found, seconds = program.timed("weather", "Kyoto")
    expect(found, MILD, "The weather of Kyoto, for the next visitor.")
    expect_that(seconds < 1, "Kyoto could not be fetched, and its next visitor had to wait: its lock was still there.", "less than 1 s", f"{seconds:.3g} s")


@check("The expiries are spread over ten minutes")
def _():
    program = learner()
    program.stand_in(FETCH, MILD)
    program.call("warm_up")
    kept = world.kept(MILD)
    expect(len(kept), 4, "Each city has one entry.", unit="entry")
    ends = ["for ever" if entry.ttl is None else f"{entry.ttl:g} s" for entry in kept]
    message = "Weather may be an hour old, and should last fifty minutes."
    expect_that(kept.shortest >= 2999 and kept.longest <= 3600, message, "3,000 to 3,600 s", ", ".join(ends))
    message = "All four were stored together, so all four expire together. In an hour every city is missed at once."
    expect_that(len(set(ends)) > 1, message, "timeouts that differ", ", ".join(ends))


@check("A second warm-up makes nothing live longer", after="Afterwards every city is warm")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, None)
    fetch.answered_by(lambda city: {"city": city, "degrees": fetch.calls})
    program.call("warm_up")
    first = fetch.calls
    world.sleep(2000)
    program.call("warm_up")
    world.sleep(1601)
    for city in CITIES:
        degrees = program.call("weather", city)["degrees"]
        message = f"Somebody deployed again after 2,000 seconds. {city}'s weather is more than an hour old now, and it's still shown."
        expect_that(degrees > first, message, "weather of a later call", "the weather of the first warm-up")


@check("A machine that dies leaves no city locked for long", after="Afterwards every city is warm")
def _():
    city = "Paris"  # one that no warm-up has fetched
    _, error = learner().attempt("weather", city)
    if error is not None:
        return  # this program knows its own four cities only
    program = learner()
    program.stand_in(FETCH, MILD)
    program.left_in_the_middle("weather", city, of=FETCH)
    world.sleep(60)
    _, seconds = program.timed("weather", city)
    message = "A machine died while it fetched the weather of a city. A minute later a visitor of that city still had to wait."
    expect_that(seconds < 1, message, "less than 1 s", f"{seconds:.3g} s")
