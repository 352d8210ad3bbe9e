"""rates(): fetched under a lock, with a second look. Several at once are in scenario.json."""
from stampede.checks import check, expect, expect_that, learner, world

FETCH = "shop.services.fetch_exchange_rates"
RATES = {"USD": 1.08}
ONCE = "Fetched once, and the lock is free"


@check(ONCE)
def _():
    program = learner()
    fetch = program.stand_in(FETCH, RATES)
    expect(program.call("rates"), RATES, "The rates should be returned.")
    expect(program.call("rates"), RATES, "The second request should get what the first one stored.")
    expect(fetch.calls, 1, "They were in the cache and were fetched again.", unit="call")
    world.evict(world.kept(RATES))
    expect(program.call("rates"), RATES, "The rates were thrown out, and the next request could not fetch them: the lock is still there.")


@check("The rates are kept for a minute", after=ONCE)
def _():
    program = learner()
    fetch = program.stand_in(FETCH, RATES)
    program.call("rates")
    world.sleep(58)
    program.call("rates")
    expect(fetch.calls, 1, "After 58 seconds the rates were fetched again.", unit="call")
    world.sleep(4)
    program.call("rates")
    expect(fetch.calls, 2, "After 62 seconds the rates were not fetched again.", unit="call")


@check("The lock lives for ten seconds", after=ONCE)
def _():
    program = learner()
    program.left_in_the_middle("rates", of=FETCH)
    fetch = program.stand_in(FETCH, RATES)
    world.sleep(9)
    program.call("rates")
    expect(fetch.calls, 0, "Somebody had been fetching for nine seconds, and another request fetched too.", unit="call")
    world.sleep(2)
    program.call("rates")
    expect(fetch.calls, 1, "A process was killed while it fetched. Eleven seconds later nobody else could.", unit="call")


@check("Nobody fetches beside another", after=ONCE)
def _():
    program = learner()
    held = program.left_in_the_middle("rates", of=FETCH)
    fetch = program.stand_in(FETCH, RATES)
    program.call("rates")
    expect(fetch.calls, 0, "Somebody was fetching, and another request fetched too.", unit="call")
    expect_that(held is None or world.holds(held), "A request that did not hold the lock freed it.", "the lock of the other", "it is gone")
