"""Stage 8: the dashboard without its cache. The outage is in concurrency.json."""
from stampede.checks import check, expect, expect_that, learner, world


class Unreachable:
    """A stand-in's result is copied before it is given; this one cannot be."""

    def __deepcopy__(self, memo):
        raise LookupError("the database does not answer")


@check("While the cache is up: computed once in 600 seconds")
def _():
    program = learner()
    compute = program.stand_in("shop.services.compute_dashboard_stats", {"orders": 7}, {"orders": 9})
    expect(program.call("dashboard_stats"), {"orders": 7}, "dashboard_stats() returns the numbers.")
    world.sleep(599)
    program.call("dashboard_stats")
    expect(compute.calls, 1, "The numbers were computed again, though the cache was up.", unit="call")
    world.sleep(2)
    expect(program.call("dashboard_stats"), {"orders": 9}, "After 600 seconds the numbers have to be new.")


@check("A failing computation is not taken for an outage")
def _():
    program = learner()
    compute = program.stand_in("shop.services.compute_dashboard_stats", Unreachable())
    try:
        program.namespace["dashboard_stats"]()
    except LookupError:
        expect(compute.calls, 1, "The computation failed, and it was started a second time: the try reaches too far.", unit="call")
        return
    expect_that(False, "The computation failed, and the page showed something else instead. The try reaches too far.", "a LookupError", "none")


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
