"""rates(base): one entry for each base, under a key that says what it is."""
from stampede.checks import check, expect, expect_that, learner, world

FETCH = "shop.services.fetch_exchange_rates"


@check("Each currency gets its own rates")
def _():
    program = learner()
    bases = ["EUR", "GBP", "EGP", "UAH"]
    program.stand_in(FETCH, *[f"rates of {base}" for base in bases])
    for base in bases:
        expect(program.call("rates", base), f"rates of {base}", f"{base} got the rates of another currency: they share a key.")


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
    key = world.stored()[0].key
    message = "A key that is only a currency can also be the key of something else, such as the flag of EUR. Say what it holds."
    expect_that(key != "EUR", message, "a key like rates:EUR", key)


@check("They are kept for ten minutes", after="They are kept")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, *["rates of the euro"])
    expect(program.asks_again(fetch, "rates", "EUR", after=599), False, "Less than ten minutes later the rates were fetched again.")
    world.sleep(2)
    program.call("rates", "EUR")
    expect(fetch.calls, 2, "The rates were older than ten minutes, and they were not fetched again.", unit="time")
