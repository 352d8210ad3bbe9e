"""rates(base): one entry for each base, under a key that says what it is."""
from stampede.checks import check, expect, expect_that, learner, world

FIRST = "Each currency gets its own rates"
FETCH = "shop.services.fetch_exchange_rates"


@check(FIRST)
def _():
    program = learner()
    bases = ["EUR", "GBP", "EGP", "UAH", "USD", "BSD", "SRD", "RSD", "CHF", "CHE"]
    program.stand_in(FETCH).answered_by(lambda base="EUR": f"rates of {base}")
    for base in bases * 2:
        expect(program.call("rates", base), f"rates of {base}", f"A visitor asked for {base}, and these aren't the rates of {base}.")


@check("They are kept", after=FIRST)
def _():
    program = learner()
    fetch = program.stand_in(FETCH, "rates of the euro", "others")
    program.call("rates", "EUR")
    program.call("rates", "EUR")
    expect(fetch.calls, 1, "The rates were fetched twice in a row.", unit="time")


@check("The key says what it holds", after=FIRST)
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
    fetch = program.stand_in(FETCH, "rates of the euro", "new rates of the euro")
    expect(program.asks_again(fetch, "rates", "EUR", after=599), False, "Less than ten minutes later the rates were fetched again.")
    world.sleep(1.5)
    seen = program.call("rates", "EUR")
    expect(seen, "new rates of the euro", "The rates were older than ten minutes, and they were still shown.")
