"""Stage 7: a generation for everything that shows prices."""
from django.core.cache import cache
from stampede.checks import check, expect, expect_that, learner, world


@check("After a change the price list is new")
def _():
    program = learner()
    program.call("price_list", [1, 4, 5])
    program.call("change_price", 4, "11.00")
    expect(program.call("price_list", [1, 4, 5]), {1: "4.50", 4: "11.00", 5: "34.00"}, "price_list() still shows the old price.")


@check("And so are the cheapest")
def _():
    program = learner()
    program.call("cheapest")
    program.call("change_price", 5, "1.00")
    expect(program.call("cheapest")[0], "Glass pot 1.00", "cheapest() still shows the old price.")


@check("Both are served from the cache")
def _():
    program = learner()
    program.call("price_list", [1, 4])
    program.call("cheapest")
    before = len(world.events())
    program.call("price_list", [1, 4])
    program.call("cheapest")
    queries = [event for event in world.events()[before:] if event["type"] == "queried"]
    expect(len(queries), 0, "Nothing had changed, and the database was asked again.", unit="query")


@check("Views and the dashboard stay")
def _():
    program = learner()
    compute = program.stand_in("shop.services.compute_dashboard_stats", {"orders": 7})
    program.call("view", 6)
    program.call("dashboard_stats")
    program.call("cheapest")
    program.call("change_price", 5, "2.00")
    expect(program.call("view", 6), 2, "The views were thrown out as well.")
    program.call("dashboard_stats")
    expect(compute.calls, 1, "The dashboard's numbers were thrown out as well.", unit="call")


@check("A price can change before anybody has looked")
def _():
    program = learner()
    program.call("change_price", 5, "33.00")
    expect(program.call("price_list", [5]), {5: "33.00"}, "The new price should be there.")


@check("The price list: the number once, then one look for all")
def _():
    program = learner()
    program.call("price_list", [1, 2, 3])
    before = len(world.events())
    program.call("price_list", [1, 2, 3])
    ops = [event["command"]["op"] for event in world.events()[before:] if event["type"] == "commanded"]
    expect(len(ops), 2, "The number is asked for again and again. Once is enough: keep it in a variable.", unit="command")


@check("A lost generation never leads back to old prices")
def _():
    program = learner()
    expect_that(callable(program.namespace.get("generation")), "There is no function generation(group).", "a function generation()", "none")
    program.call("price_list", [5])
    program.call("change_price", 5, "30.00")
    world.sleep(1)
    cache.delete("generation:prices")
    expect(program.call("price_list", [5]), {5: "30.00"}, "The generation was lost, began as it had begun before, and an old price came back.")


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
