"""Stage 14: what was built still works, and then a whole day: that is in scenario.json."""
from stampede.checks import check, expect, expect_that, world
from stampede.stages import learner, still_holds

COMPUTE = "shop.services.compute_dashboard_stats"


@check("The numbers are kept where a deploy does not reach them")
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, {"orders": 7}, {"orders": 9})
    program.call("dashboard_stats")
    stored = [event["store"] for event in world.events() if event["type"] == "commanded" and event["outcome"] == "stored"]
    message = "The numbers live in the memory of one process: four processes have four sets of numbers, and a deploy loses them all."
    expect_that(any("redis" in store for store in stored), message, "an entry in Redis", "none")
    world.sleep(590)
    program.call("dashboard_stats")
    expect(compute.calls, 1, "They were computed again before 600 seconds had passed.", unit="call")


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
    expect(program.call("cards", [6])[6], {"name": "The book of tea", "price": "9.80", "stock": 25}, "cards() shows name, price and stock.")
    program.call("warm_up", [1, 2])
    expect(program.call("health")["cache"], True, "health() says that the cache answers.")


@check("All of what the stages before have promised")
def _():
    still_holds(stage=14)
