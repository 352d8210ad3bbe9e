"""rates(base): a new build does not find the entries of the old one."""
from stampede.checks import check, expect, expect_that, learner, world

FIRST = "Each currency has its own rates, and they are kept"
FETCH = "shop.services.fetch_exchange_rates"


@check(FIRST)
def _():
    program = learner()
    fetch = program.stand_in(FETCH, {"USD": 1}, {"USD": 2})
    program.call("rates", "EUR")
    expect(program.call("rates", "EGP"), {"base": "EGP", "USD": 2}, "The second currency did not get its own rates.")
    program.call("rates", "EUR")
    expect(fetch.calls, 2, "Rates that were in the cache were fetched again.", unit="time")


@check("After a deploy the old entries are not found", after=FIRST)
def _():
    program = learner()
    fetch = program.stand_in(FETCH, {"USD": 1}, {"USD": 2})
    program.call("rates", "EUR")
    before = fetch.calls
    seen = program.deployed(BUILD=43).call("rates", "EUR")
    message = "BUILD is 43 now, and the new code was given what build 42 had stored."
    expect_that(fetch.calls > before, message, "the rates fetched again", seen)
    for build in [44, 52, 142, 420]:
        new = program.deployed(BUILD=build)
        before = fetch.calls
        seen = new.call("rates", "JPY")
        message = f"BUILD is {build} now, and the new code was given what an earlier build had stored."
        expect_that(fetch.calls > before, message, "the rates fetched again", seen)


@check("The same build finds its entries again", after="Each currency has its own rates, and they are kept")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, {"USD": 1}, {"USD": 2})
    program.call("rates", "JPY")
    again = program.deployed()
    before = fetch.calls
    again.call("rates", "JPY")
    expect(fetch.calls, before, "The program was started a second time with the same BUILD, and it didn't find what the first had stored.", unit="time")


@check("They are kept for an hour", after="Each currency has its own rates, and they are kept")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, *[{"USD": 1}])
    expect(program.asks_again(fetch, "rates", "EUR", after=3599), False, "Less than an hour later the rates were fetched again.")
    world.sleep(1.5)
    program.call("rates", "EUR")
    expect(fetch.calls, 2, "The rates were older than an hour, and they were not fetched again.", unit="time")
