"""rates(base): the bank is asked once an hour for each base."""
from django.core.cache import cache
from stampede.checks import check, expect, learner, world

WORK = "shop.services.fetch_exchange_rates"
OLD, NEW = {"USD": 1.1}, {"USD": 1.2}
ONCE = "The bank is asked on a miss only"


@check(ONCE)
def _():
    program = learner()
    work = program.stand_in(WORK, OLD, NEW)
    expect(program.call("rates", "EUR"), OLD, "The first visitor should get what fetch_exchange_rates() returns.")
    kept = world.stored()
    seen = program.call("rates", "EUR")
    message = "Two visitors came within seconds, and fetch_exchange_rates() was called for both."
    if not kept:
        message = "Nothing was stored in the cache, so fetch_exchange_rates() was called for both visitors."
    expect(work.calls, 1, message, unit="call")
    expect(seen, OLD, "The second visitor should get what was stored.")
    cache.clear()
    program.call("rates", "EUR")
    expect(work.calls, 2, "The cache was emptied, and the answer was still there: it is kept somewhere else.", unit="call")


@check("The rates are kept for an hour", after=ONCE)
def _():
    program = learner()
    work = program.stand_in(WORK, OLD, NEW)
    program.call("rates", "EUR")
    world.sleep(3600 - 1)
    program.call("rates", "EUR")
    expect(work.calls, 1, "The bank was asked again before the hour was over.", unit="call")
    world.sleep(1.5)
    expect(program.call("rates", "EUR"), NEW, "The rates are older than an hour and still shown.")


@check("Each base has its own rates", after=ONCE)
def _():
    program = learner()
    bases = ["EUR", "EGP", "USD", "GBP"]
    program.stand_in(WORK).answered_by(lambda base="EUR": {"of": base})
    for base in bases * 2:
        expect(program.call("rates", base), {"of": base}, f"A visitor asked for {base}, and these aren't the rates of {base}.")
