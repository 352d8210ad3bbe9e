"""rates(base): one entry for each base, under a key that says what it is."""
from stampede.checks import check, expect, expect_that, learner, world

FETCH = "shop.services.fetch_exchange_rates"


@check("Each currency gets its own rates")
def _():
    program = learner()
    program.stand_in(FETCH, "rates of the euro", "rates of the pound")
    program.call("rates", "EUR")
    expect(program.call("rates", "GBP"), "rates of the pound", "The second currency got the rates of the first: they share a key.")


@check("They are kept")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, "rates of the euro", "others")
    program.call("rates", "EUR")
    program.call("rates", "EUR")
    expect(fetch.calls, 1, "The rates were fetched twice in a row.", unit="time")


@check("The key says what it holds")
def _():
    program = learner()
    program.stand_in(FETCH, "rates of the euro")
    program.call("rates", "EUR")
    key = world.commands("add")[0].keys[0].removeprefix(":1:")
    message = "A key that is only a currency will meet another one: the flag of EUR, the name of EUR. Say what it holds."
    expect_that(key != "EUR", message, "a key like rates:EUR", key)
