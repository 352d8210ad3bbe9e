"""dollars(): cached for 600 seconds; an error of the bank comes through, after one question. The outages are in scenario.json."""
from stampede.checks import check, expect, expect_that, learner, world

FETCH = "shop.services.fetch_exchange_rates"


@check("Fetched once in 600 seconds")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, {"USD": 1.1}, {"USD": 1.2})
    program.call("dollars")
    world.sleep(599)
    expect(program.call("dollars"), 1.1, "The bank was asked again before 600 seconds had passed.")
    world.sleep(2)
    expect(program.call("dollars"), 1.2, "After 600 seconds the old rate was still shown.")
    expect(fetch.calls, 2, "How many times the bank was asked.", unit="call")


@check("All processes share the rates", after="Fetched once in 600 seconds")
def _():
    program = learner()
    other = program.another_process()
    world.sleep(601)  # what its own lines have stored is gone
    program.call("dollars")
    fetch = other.stand_in(FETCH, {"USD": 1.3})
    other.call("dollars")
    expect(fetch.calls, 0, "One process had fetched the rates, and another process of the shop fetched them again.", unit="call")


@check("After an outage it's cached again", after="Fetched once in 600 seconds")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, {"USD": 1.1})
    world.goes_down("redis")
    program.attempt("dollars")
    world.comes_back()
    world.sleep(601)
    program.call("dollars")
    before = fetch.calls
    program.call("dollars")
    expect(fetch.calls - before, 0, "Redis had been away and was back. Two visitors came one after the other, and the second asked the bank again.", unit="call")


@check("A Redis that hangs is away, too")
def _():
    program = learner()
    program.stand_in(FETCH, {"USD": 1.1})
    world.goes_down("redis")
    _, refused = program.attempt("dollars")
    world.comes_back()
    if refused is not None:
        return  # who has no net at all is told so by scenario.json
    world.hangs("redis")
    seen, error = program.attempt("dollars")
    expect_that(error is None, "Redis hung until the client gave up, and a visitor got an error.", "1.1", type(error).__name__)
    expect(seen, 1.1, "Redis hung until the client gave up. What the visitor got.")


@check("In an outage no rate is older than ten minutes", after="Fetched once in 600 seconds")
def _():
    program = learner()
    program.stand_in(FETCH, {"USD": 1.1})
    program.call("dollars")
    world.goes_down("redis")
    for rate in (1.2, 1.3):
        world.sleep(601)
        program.stand_in(FETCH, {"USD": rate})
        seen, error = program.attempt("dollars")
        if error is None:  # errors in an outage are looked for in scenario.json
            expect(seen, rate, "Redis was away, and the rate was more than ten minutes old.")
    world.comes_back()


@check("If the bank fails, it is asked once, and the error is seen")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, LookupError("the bank does not answer"))
    seen, error = program.attempt("dollars")
    what = type(error).__name__ if error else repr(seen)
    expect_that(isinstance(error, LookupError), "The bank failed, and its error did not come through.", "a LookupError", what)
    expect(fetch.calls, 1, "The bank failed. How many times was it asked?", unit="call")
    program.stand_in(FETCH, {"USD": 1.1})
    expect(program.call("dollars"), 1.1, "The next visitor, when the bank answers again.")


@check("The outage may begin at any moment")
def _():
    program = learner()
    world.goes_down("redis")
    _, refused = program.attempt("dollars")
    if refused is not None:
        return  # who has no net at all is told so by scenario.json
    after = 0
    while True:
        program = learner()
        world.sleep(601)  # what its own lines have stored is gone
        program.stand_in(FETCH, {"USD": 1.1})
        if not program.visited(lambda: world.goes_down("redis"), "dollars", after=after):
            break
        expect(program.returned, 1.1, "Redis went away in the middle of a visit. What the visitor got.")
        after += 1


@check("If the bank fails in an outage, it is asked once, and the error is seen")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, LookupError("the bank does not answer"))
    world.goes_down("redis")
    seen, error = program.attempt("dollars")
    what = type(error).__name__ if error else repr(seen)
    expect_that(isinstance(error, LookupError), "Redis was away, the bank failed, and the bank's error did not come through.", "a LookupError", what)
    expect(fetch.calls, 1, "Redis was away, and the bank failed. How many times was it asked?", unit="call")
