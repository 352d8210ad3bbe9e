"""Stage 3: cancel_order() makes the dashboard right at once; rates(base) has a timeout of its own."""
from stampede.checks import check, expect, expect_that, learner, world

COMPUTE, BANK = "shop.services.compute_dashboard_stats", "shop.services.fetch_exchange_rates"
MORNING, EVENING = {"USD": 1.09, "GBP": 0.85}, {"USD": 1.11, "GBP": 0.86}


@check("The dashboard still remembers, for 600 seconds")
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, {"orders": 7}, {"orders": 9})
    program.call("dashboard_stats")
    world.sleep(598)
    program.call("dashboard_stats")
    expect(compute.calls, 1, "The numbers should be kept for 600 seconds, as before.", unit="call")
    world.sleep(3)
    expect(program.call("dashboard_stats"), {"orders": 9}, "After 600 seconds the dashboard still has the old numbers.")


@check("A cancelled order is gone from the dashboard at once")
def _():
    program = learner()
    before = program.call("dashboard_stats")
    expect(program.call("cancel_order", 2), True, "Order 2 was there, so cancelling it should return True.")
    after = program.call("dashboard_stats")
    expect(after["orders"], before["orders"] - 1, "An order was cancelled, and the dashboard still counts it.")
    message = "One order fewer, and the revenue of before: the stored numbers were corrected in one place. Let them be computed anew."
    expect_that(after["revenue"] != before["revenue"], message, "12.00 less", after["revenue"])


@check("An order that does not exist changes nothing")
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, {"orders": 7})
    program.call("dashboard_stats")
    expect(program.call("cancel_order", 99), False, "There is no order 99, so cancelling it should return False.")
    program.call("dashboard_stats")
    expect(compute.calls, 1, "Nothing was cancelled, and the numbers were thrown out all the same.", unit="call")


@check("First the database, then the cache")
def _():
    program = learner()
    program.call("dashboard_stats")
    program.call("cancel_order", 2)
    last = [e["type"] for e in world.events() if e["type"] in ("commanded", "queried")][-1]
    message = "The key goes before the order does. Who opens the dashboard in between stores the old numbers for ten minutes."
    expect_that(last == "commanded", message, "the cache last", "the database last")


@check("The bank is asked once an hour")
def _():
    program = learner()
    bank = program.stand_in(BANK, MORNING, EVENING)
    expect(program.call("rates", "EUR"), MORNING, "rates() should return what the bank says.")
    world.sleep(3598)
    program.call("rates", "EUR")
    expect(bank.calls, 1, "The bank was asked again within the hour. Each kind of number has its own timeout.", unit="call")
    world.sleep(3)
    written = world.commands("set")[0]
    lived = "no end" if written.ttl is None else f"{written.ttl:g} s"
    expect_that(program.call("rates", "EUR") == EVENING, "The rates are older than an hour and still shown.", "3600 s", lived, written.line)


@check("Each money has its own rates")
def _():
    program = learner()
    program.stand_in(BANK, MORNING, EVENING)
    program.call("rates", "EUR")
    expect(program.call("rates", "USD"), EVENING, "The dollar has the rates of the euro: both lie under one key.")


@check("Cancelling leaves the rates alone")
def _():
    program = learner()
    bank = program.stand_in(BANK, MORNING)
    program.call("rates", "EUR")
    program.call("cancel_order", 1)
    program.call("rates", "EUR")
    expect(bank.calls, 1, "An order was cancelled, and the bank's rates went out of the cache as well.", unit="call")
