"""rates(): one visitor. Many at once are in scenario.json."""
from stampede.checks import check, expect, expect_that, learner, world

WORK = "shop.services.fetch_exchange_rates"
RATES = {"USD": 1.1}
GOT = "A visitor gets the rates"


@check(GOT)
def _():
    program = learner()
    program.stand_in(WORK, RATES, takes_seconds=0.8)
    expect(program.call("rates"), RATES, "A single visitor should get the bank's rates.")


@check("The rates are still kept for thirty seconds", after=GOT)
def _():
    program = learner()
    work = program.stand_in(WORK, RATES, takes_seconds=0.8)
    expect_that(not program.asks_again(work, "rates", after=29), "After 29 seconds the bank was asked again.", "rates from the cache", "asked again")
    world.sleep(31)
    program.call("rates")
    expect(work.calls, 2, "The rates were older than thirty seconds, and the bank was not asked again.", unit="call")


@check("The lock is free after the work, and runs out if it isn't freed", after=GOT)
def _():
    program = learner()
    program.stand_in(WORK, RATES)
    program.call("rates")
    world.evict(world.kept(RATES))
    _, waited = program.timed("rates")
    expect_that(waited < 0.1, "The work was done, and the next visitor still had to wait for the lock.", "no wait", f"{waited:.3g} s")
    program = learner()
    program.left_in_the_middle("rates", of=WORK)
    program.stand_in(WORK, RATES)
    world.sleep(11)
    _, waited = program.timed("rates")
    expect_that(waited < 0.1, "A process was killed with the lock in hand. Eleven seconds later its lock still makes others wait.", "no wait", f"{waited:.3g} s")
