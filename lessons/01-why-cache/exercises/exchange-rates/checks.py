"""exchange_rates(base): cache-aside, one entry a base, an hour. Judged by what visitors get and how often the bank is asked."""
from django.core.cache import cache
from stampede.checks import check, expect, expect_that, learner, world

FETCH = "shop.services.fetch_exchange_rates"
MORNING = {"USD": 1.1}
EVENING = {"USD": 1.2}
FIRST = "The first visitor gets what the bank says"
SECOND = "The second visitor gets the same, and the bank is left alone"


@check(FIRST)
def _():
    program = learner()
    fetch = program.stand_in(FETCH, MORNING)
    expect(program.call("exchange_rates", "EUR"), MORNING, "The first visitor should get the bank's rates.")
    expect(fetch.calls, 1, "On an empty cache the bank is asked once.", unit="call")


@check(SECOND, after=FIRST)
def _():
    program = learner()
    fetch = program.stand_in(FETCH, MORNING, EVENING)
    program.call("exchange_rates", "EUR")
    before = world.reads()
    kept = world.kept(MORNING)
    returned = program.call("exchange_rates", "EUR")
    if fetch.calls > 1:
        expect_that(world.writes() > 0, "Nothing was put into the cache.", "the rates in the cache", "an empty cache")
        expect_that(kept, "What you put into the cache is not the rates.", MORNING, world.stored())
        expect_that(world.reads() > before, "You store, and you never look: ask the cache before you ask the bank.", "a look into the cache", "none")
    expect_that(returned is not None, "On a hit your function returns nothing.", MORNING, "None")
    expect(fetch.calls, 1, "The cache had the rates, and the bank was asked again.", unit="call")
    expect(returned, MORNING, "The second visitor should get what was stored.")


@check("The rates come from the cache", after=SECOND)
def _():
    program = learner()
    fetch = program.stand_in(FETCH, MORNING, EVENING)
    program.call("exchange_rates", "EUR")
    cache.clear()
    program.call("exchange_rates", "EUR")
    message = "The cache was emptied, and your function still had the rates: it keeps them somewhere else."
    expect(fetch.calls, 2, message, unit="call")


@check("Another base has rates of its own", after=SECOND)
def _():
    program = learner()
    bases = ["EUR", "USD", "EGP", "UAH"]
    fetch = program.stand_in(FETCH, *[{"CHF": n} for n in range(len(bases))])
    for n, base in enumerate(bases):
        message = f"A visitor who asked for {base} was given the rates of another base."
        expect(program.call("exchange_rates", base), {"CHF": n}, message)
    expect(fetch.asked_for("UAH"), True, "A visitor asked for UAH, and the bank was never asked about UAH.")
    for n, base in enumerate(bases):
        message = f"A second visitor asked for {base}, and the bank was asked again. The rates of every base should come from the cache."
        again = program.call("exchange_rates", base)
        expect(fetch.calls, len(bases), message, unit="call")
        expect(again, {"CHF": n}, f"The second visitor who asked for {base} got other rates than the first.")


@check("The rates stay for an hour", after=SECOND)
def _():
    program = learner()
    fetch = program.stand_in(FETCH, MORNING, EVENING)
    program.call("exchange_rates", "EUR")
    kept = world.kept(MORNING).longest
    world.sleep(3599)
    program.call("exchange_rates", "EUR")
    if fetch.calls > 1:
        why = {300: "Without a timeout an entry has 300 seconds", 60: "A timeout is counted in seconds"}
        message = f"{why.get(kept, 'The rates have to stay for an hour')}: yours were gone after {kept:g} s."
        expect_that(False, message, "rates that are kept for 3600 s", f"{kept:g} s")


@check("After the hour the bank is asked again", after=SECOND)
def _():
    program = learner()
    program.stand_in(FETCH, MORNING, {"USD": 1.3}, EVENING)
    program.call("exchange_rates", "EUR")
    world.sleep(1800)
    program.call("exchange_rates", "EUR")
    program.call("exchange_rates", "GBP")
    world.sleep(1800.5)
    returned = program.call("exchange_rates", "EUR")
    expect(returned, EVENING, "The rates are older than an hour and still served.")


@check("A failure of the bank is not kept", after=SECOND)
def _():
    program = learner()
    program.stand_in(FETCH, LookupError("the bank does not answer"), MORNING)
    program.attempt("exchange_rates", "EUR")
    expect(program.call("exchange_rates", "EUR"), MORNING, "The bank failed once and works again, and the next visitor should get its rates.")
