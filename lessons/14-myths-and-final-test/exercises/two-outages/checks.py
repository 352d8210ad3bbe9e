"""dollars(): cached for 600 seconds; an error of the bank comes through, after one question. The outages are in concurrency.json."""
from stampede.checks import check, expect, expect_that, learner, world

FETCH = "shop.services.fetch_exchange_rates"


class Unreachable:
    """A stand-in's result is copied before it is given; this one cannot be."""

    def __deepcopy__(self, memo):
        raise LookupError("the bank does not answer")


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
    fetch = program.stand_in(FETCH, Unreachable())
    failed = False
    try:
        program.namespace["dollars"]()
    except LookupError:
        failed = True
    expect_that(failed, "The bank failed and nobody was told.", "a LookupError", "none")
    expect(fetch.calls, 1, "The bank failed and was asked a second time: your net caught the bank's error too.", unit="call")
