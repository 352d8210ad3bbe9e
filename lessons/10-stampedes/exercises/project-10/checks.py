"""Stage 10: dashboard_stats() without a stampede. What many requests do is in concurrency.json."""
import time

from stampede.checks import check, expect, expect_that, learner, world

COMPUTE = "shop.services.compute_dashboard_stats"
MORNING, EVENING = {"orders": 7}, {"orders": 9}


class Fails:
    def __deepcopy__(self, memo):
        raise ConnectionError("the database went away")


@check("Computed once in ten minutes, then renewed")
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, MORNING, EVENING)
    expect(program.call("dashboard_stats"), MORNING, "dashboard_stats() should return the numbers.")
    world.sleep(595)
    expect(program.call("dashboard_stats"), MORNING, "After 595 seconds the numbers are still fresh.")
    expect(compute.calls, 1, "They were computed again before their 600 seconds were over.", unit="call")
    world.sleep(10)
    program.call("dashboard_stats")
    expect(program.call("dashboard_stats"), EVENING, "After 600 seconds nobody renewed the numbers.")


@check("After a failure the next request need not wait")
def _():
    program = learner()
    program.stand_in(COMPUTE, Fails(), MORNING)
    try:
        program.namespace["dashboard_stats"]()
    except ConnectionError:
        pass
    started = time.monotonic()
    returned = program.call("dashboard_stats")
    waited = time.monotonic() - started
    expect(returned, MORNING, "The first request failed, and the next one got no numbers: the lock was never freed.")
    expect_that(waited < 1, "The first request failed, and the next one waited for a lock that nobody held any more.", "no wait", f"{waited:g} s")


@check("A cancelled order is still gone at once")
def _():
    program = learner()
    before = program.call("dashboard_stats")["orders"]
    program.call("cancel_order", 2)
    expect(program.call("dashboard_stats")["orders"], before - 1, "An order was cancelled, and the old numbers were served. cancel_order() deletes the numbers, not only the marker.")


@check("What you built before still works")
def _():
    program = learner()
    compute = program.stand_in("shop.services.compute_dashboard_stats", {"orders": 7, "revenue": "1.00", "in_stock": 3, "customers": 4})
    program.call("visit")
    program.call("visit")
    expect(compute.calls, 1, "visit() computed the dashboard's numbers for the second visitor again.", unit="call")
    expect([program.call("cancel_order", 2), program.call("cancel_order", 2)], [True, False], "cancel_order() says whether there was one.")
    expect([program.call("daily_mail", "sunday"), program.call("daily_mail", "sunday")], [True, False], "daily_mail() goes out once a day.")
    bank = program.stand_in("shop.services.fetch_exchange_rates", {"USD": 1.09})
    program.call("rates", "EUR")
    program.call("rates", "EUR")
    expect(bank.calls, 1, "rates() asked the bank twice within the hour.", unit="call")
    expect(program.call("weather", "Rome")["city"], "Rome", "weather() is asked for Rome.")
    expect([program.call("view", 3), program.call("view", 3)], [1, 2], "view() counts from 1.")
    expect(program.call("most_viewed", [1, 3]), [3, 1], "most_viewed() has the most viewed first.")
    program.call("change_price", 1, "4.50")
    program.call("price_list", [1, 5])
    program.call("change_price", 5, "30.00")
    expect(program.call("price_list", [1, 5]), {1: "4.50", 5: "30.00"}, "After change_price() the price list is new at once.")
    program.call("put_on_sale", [1, 5], "2.00")
    expect(program.call("price_of", 5), "2.00", "After put_on_sale() the new price shows at once.")
