"""Stage 6: price_list() and most_viewed() in bulk, view() in one step."""
from stampede.checks import check, expect, learner, world


@check("The price list: one look, one query, one set_many")
def _():
    program = learner()
    program.call("price_list", [1])
    before = len(world.events())
    expect(program.call("price_list", [1, 2, 4]), {1: "4.50", 2: "3.90", 4: "12.00"}, "The price of each product, as text, by its number.")
    now = world.events()[before:]
    ops = [event["command"]["op"] for event in now if event["type"] == "commanded"]
    expect(sum(op in ("get", "get-many") for op in ops), 1, "The cache is asked for each price.", unit="look-up")
    queries = [event for event in now if event["type"] == "queried"]
    expect(len(queries), 1, "One query is enough for all the prices that are missing.", unit="query")
    expect(ops.count("set"), 0, "Each price is stored on its own.", unit="set")
    written = world.commands("set-many")[-1]
    expect(len(written.keys), 2, "What the cache had was stored again.", unit="price", line=written.line)
    expect(written.ttl, 600, "Prices are kept for 600 seconds.", line=written.line)


@check("Views are counted from 1, for each product")
def _():
    program = learner()
    expect(program.call("view", 4), 1, "The first view is number 1.")
    expect(program.call("view", 4), 2, "The second view is number 2.")
    expect(program.call("view", 5), 1, "Another product has a counter of its own.")


@check("Counters have no end")
def _():
    program = learner()
    program.call("view", 4)
    world.sleep(301)
    expect(program.call("view", 4), 2, "The views are gone after five minutes.")


@check("The most viewed first, in one look")
def _():
    program = learner()
    for number in [2, 4, 4, 4, 2, 1]:
        program.call("view", number)
    before = len(world.events())
    seen = program.call("most_viewed", [3, 1, 2, 4])
    expect(seen, [4, 2, 1, 3], "A product that nobody has looked at yet has 0 views and comes last; the most viewed comes first.")
    commands = [event for event in world.events()[before:] if event["type"] == "commanded"]
    expect(len(commands), 1, "The counters are fetched one by one.", unit="look-up")


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
