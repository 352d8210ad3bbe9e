"""Stage 11: the dashboard's numbers have a generation of their own. The race is in scenario.json."""
from stampede.checks import check, expect, learner, world

COMPUTE = "shop.services.compute_dashboard_stats"


@check("The dashboard still remembers, for 600 seconds")
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, {"orders": 7}, {"orders": 9})
    program.call("dashboard_stats")
    world.sleep(590)
    program.call("dashboard_stats")
    expect(compute.calls, 1, "dashboard_stats() computed its numbers again within the 600 seconds.", unit="call")
    world.sleep(20)
    program.call("dashboard_stats")
    expect(program.call("dashboard_stats"), {"orders": 9}, "After 600 seconds nobody renewed the numbers.")


@check("A cancelled order is gone at once")
def _():
    program = learner()
    before = program.call("dashboard_stats")["orders"]
    program.call("cancel_order", 2)
    expect(program.call("dashboard_stats")["orders"], before - 1, "An order was cancelled, and the dashboard still counts it.")


@check("Orders and prices are two groups")
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, {"orders": 7}, {"orders": 9})
    program.call("dashboard_stats")
    program.call("change_price", 5, "30.00")
    program.call("dashboard_stats")
    expect(compute.calls, 1, "A price changed, and the dashboard's numbers were thrown out.", unit="call")
    program.call("price_list", [1, 2])
    before = len(world.events())
    program.call("cancel_order", 1)
    program.call("price_list", [1, 2])
    selects = [e for e in world.events()[before:] if e["type"] == "queried" and e["action"]["do"] == "select" and e["action"]["table"] == "shop_product"]
    expect(len(selects), 0, "An order was cancelled, and the prices were thrown out.", unit="query")


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
