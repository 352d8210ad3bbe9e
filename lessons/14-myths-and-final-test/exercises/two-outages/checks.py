"""dollars(): cached for 600 seconds; an error of the bank comes through, after one question. The outages are in scenario.json."""
from stampede.checks import check, expect, expect_that, learner, world

FETCH = "shop.services.fetch_exchange_rates"


@check("Fetched once in 600 seconds")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, {"USD": 1.1}, {"USD": 1.2})
    program.call("dollars")
    world.sleep(599)
    expect(program.call("dollars"), 1.1, "The bank was asked again before 600 seconds were over.")
    world.sleep(2)
    expect(program.call("dollars"), 1.2, "After 600 seconds the old rate was still shown.")
    expect(fetch.calls, 2, "How often the bank was asked.", unit="call")


@check("If the bank fails, it is asked once, and the error is seen")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, LookupError("the bank does not answer"))
    seen, error = program.attempt("dollars")
    what = type(error).__name__ if error else repr(seen)
    expect_that(isinstance(error, LookupError), "The bank failed, and its error did not come through.", "a LookupError", what)
    expect(fetch.calls, 1, "The bank failed. How often was it asked?", unit="call")
    program.stand_in(FETCH, {"USD": 1.1})
    expect(program.call("dollars"), 1.1, "The next visitor, when the bank answers again.")
