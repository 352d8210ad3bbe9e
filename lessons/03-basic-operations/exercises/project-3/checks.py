"""Stage 3: cancel_order() makes the dashboard right at once, whoever comes when; rates(base) has a timeout of its own."""
from django.core.cache import cache
from django.test import RequestFactory
from shop.models import Order
from stampede.checks import check, expect, expect_that, learner, world

COMPUTE, BANK = "shop.services.compute_dashboard_stats", "shop.services.fetch_exchange_rates"
MORNING, EVENING = {"USD": 1.09, "GBP": 0.85}, {"USD": 1.11, "GBP": 0.86}
GONE = "A cancelled order is gone from the dashboard at once"
RATES = "The bank is asked once an hour"


def numbers(program):
    stats = program.call("dashboard_stats")
    expect_that(isinstance(stats, dict), "dashboard_stats() should return the numbers.", "a dict", stats)
    return stats


@check("The dashboard still remembers, for 600 seconds")
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, {"orders": 7}, {"orders": 9})
    expect(program.call("dashboard_stats"), {"orders": 7}, "dashboard_stats() should return the numbers.")
    world.sleep(598)
    program.call("dashboard_stats")
    expect(compute.calls, 1, "The numbers should be kept for 600 seconds, as before.", unit="call")
    world.sleep(3)
    expect(program.call("dashboard_stats"), {"orders": 9}, "After 600 seconds the dashboard still has the old numbers.")


@check("visit() still opens the dashboard and says how long that took")
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, {"orders": 7, "revenue": "1.00", "in_stock": 3, "customers": 4}, takes_seconds=3)
    seconds = program.call("visit")
    expect(compute.calls, 1, "The cache was empty, and visit() did not compute the numbers once.", unit="call")
    expect_that(isinstance(seconds, (int, float)) and abs(seconds - 3) < 0.2, "Computing took 3 seconds, so visit() should return about 3.", "3 s", seconds)
    program.call("dashboard_stats")
    expect(compute.calls, 1, "visit() opened the dashboard, and afterwards dashboard_stats() computed the numbers again.", unit="call")
    response = program.call("dashboard", RequestFactory().get("/dashboard/"))
    page = getattr(response, "content", b"").decode()
    expect_that("7 orders" in page, "The page doesn't show the orders.", "7 orders", response)


@check(GONE)
def _():
    program = learner()
    before = numbers(program)
    expect(program.call("cancel_order", 2), True, "Order 2 was there, so cancelling it should return True.")
    expect(Order.objects.filter(pk=2).count(), 0, "Order 2 was cancelled, and it is still in the table of orders.", unit="order")
    after = numbers(program)
    expect(after.get("orders"), before["orders"] - 1, "An order was cancelled, and the dashboard still counts it.")
    message = "One order fewer, and the revenue of before: the stored numbers were corrected in one place. Let them be computed again."
    expect_that(after.get("revenue") != before["revenue"], message, "12.00 less", after.get("revenue"))


@check("An order that does not exist changes nothing")
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, {"orders": 7})
    program.call("dashboard_stats")
    expect(program.call("cancel_order", 99), False, "There is no order 99, so cancelling it should return False.")
    program.call("dashboard_stats")
    expect(compute.calls, 1, "Nothing was cancelled, and yet the numbers were removed from the cache.", unit="call")


@check("A visitor may come while an order is cancelled", after=GONE)
def _():
    for after in range(40):
        program = learner()
        before = numbers(program)["orders"]
        if not program.visited(lambda: program.call("dashboard_stats"), "cancel_order", 2, after=after):
            break
        message = "Somebody opened the dashboard in the middle of cancel_order(), and the order is counted for another ten minutes. The cache has to come last."
        expect(numbers(program)["orders"], before - 1, message)


@check(RATES)
def _():
    program = learner()
    bank = program.stand_in(BANK, MORNING, EVENING)
    expect(program.call("rates", "EUR"), MORNING, "rates() should return what the bank says.")
    world.sleep(3598)
    expect(program.call("rates", "EUR"), MORNING, "Within the hour, rates() should return what the bank said first.")
    expect(bank.calls, 1, "The bank was asked again within the hour. Each kind of number has its own timeout.", unit="call")
    world.sleep(2.5)
    expect(program.call("rates", "EUR"), EVENING, "The rates are older than an hour and still shown.")


@check("The rates come from the cache", after=RATES)
def _():
    program = learner()
    bank = program.stand_in(BANK, MORNING, EVENING)
    program.call("rates", "EUR")
    cache.clear()
    program.call("rates", "EUR")
    expect(bank.calls, 2, "The cache was emptied, and rates() still had the numbers: they are kept somewhere else.", unit="call")


@check("Each currency has its own rates")
def _():
    program = learner()
    bank = program.stand_in(BANK, MORNING, EVENING)
    program.call("rates", "EUR")
    expect(program.call("rates", "USD"), EVENING, "The dollar was given the rates of the euro.")
    expect(bank.asked_for("USD"), True, "The rates of the dollar were asked for, and the bank was never asked about USD.")


@check("Cancelling leaves the rates alone")
def _():
    program = learner()
    bank = program.stand_in(BANK, MORNING)
    program.call("rates", "EUR")
    program.call("cancel_order", 1)
    program.call("rates", "EUR")
    expect(bank.calls, 1, "An order was cancelled, and the bank's rates were removed from the cache too.", unit="call")


@check("Another currency's visitors don't keep old rates", after=RATES)
def _():
    program = learner()
    bank = program.stand_in(BANK, MORNING, EVENING)
    program.call("rates", "EUR")
    world.sleep(1800)
    program.call("rates", "USD")
    world.sleep(1800.5)
    before = bank.calls
    program.call("rates", "EUR")
    expect(bank.calls - before, 1, "The rates of the euro are older than an hour, and because somebody asked for the dollar meanwhile they are still shown.", unit="call")
