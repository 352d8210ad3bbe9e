"""exchange_rates(base): cache-aside, one entry a base, an hour."""
from stampede.checks import check, expect, expect_that, learner, world

FETCH = "shop.services.fetch_exchange_rates"
MORNING = {"USD": 1.1}
EVENING = {"USD": 1.2}


@check("The first visitor gets what the bank says")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, MORNING)
    expect(program.call("exchange_rates", "EUR"), MORNING, "The first visitor should get the bank's rates.")
    expect(fetch.calls, 1, "On an empty cache the bank is asked once.", unit="call")


@check("The second visitor gets the same, and the bank is left alone")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, MORNING, EVENING)
    program.call("exchange_rates", "EUR")
    expect_that(world.commands("set") + world.commands("add"), "Nothing was put into the cache.", "a cache.set()", "none")
    returned = program.call("exchange_rates", "EUR")
    expect_that(world.commands("get"), "You store, and you never look: ask the cache before you ask the bank.", "a cache.get()", "none")
    expect_that(returned is not None, "On a hit your function returns nothing.", MORNING, "None")
    expect(fetch.calls, 1, "The cache had the rates, and the bank was asked all the same.", unit="call")
    expect(returned, MORNING, "The second visitor should get what was stored.")


@check("Another base has rates of its own")
def _():
    program = learner()
    program.stand_in(FETCH, MORNING, EVENING)
    program.call("exchange_rates", "EUR")
    returned = program.call("exchange_rates", "USD")
    expect(returned, EVENING, "Whoever asks for USD is given the rates of EUR: both lie under one key.")


@check("The rates stay for an hour")
def _():
    program = learner()
    program.stand_in(FETCH, MORNING, EVENING)
    program.call("exchange_rates", "EUR")
    world.sleep(3599)
    if program.call("exchange_rates", "EUR") != MORNING:
        written = world.commands("set")[0]
        why = "Without a timeout an entry has 300 seconds" if written.ttl == 300 else "A timeout is counted in seconds"
        expect_that(False, f"{why}: yours was gone within the hour.", "a timeout of 3600 s", f"{written.ttl:g} s", written.line)


@check("After the hour the bank is asked again")
def _():
    program = learner()
    program.stand_in(FETCH, MORNING, EVENING)
    program.call("exchange_rates", "EUR")
    world.sleep(3601)
    returned = program.call("exchange_rates", "EUR")
    expect(returned, EVENING, "The rates are older than an hour and still served.")
