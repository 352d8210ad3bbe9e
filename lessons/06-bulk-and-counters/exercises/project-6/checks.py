"""Stage 6: price_list() and most_viewed() in bulk, view() in one step."""
from stampede.checks import check, expect, expect_that, learner, world


@check("The price list: one look, one query, one set_many")
def _():
    program = learner()
    program.call("price_list", [1])
    before, queries = len(world.commands()), len(world.queries())
    expect(program.call("price_list", [1, 2, 4]), {1: "4.50", 2: "3.90", 4: "12.00"}, "price_list([1, 2, 4]) should return the price of each product as a string, by its number.")
    sent = world.commands()[before:]
    looks = sum(command.op in ("get", "get-many", "has") for command in sent)
    expect(looks, 1, "Three prices should take one look into the cache.", unit="lookup")
    expect(len(world.queries()) - queries, 1, "One query is enough for all the prices that are missing.", unit="statement")
    expect_that(any(command.stored for command in sent), "The prices that were missing are not stored.", "prices in the cache", "nothing stored")
    expect(len(sent), 2, "One look and one trip to store are enough, however many prices are missing.", unit="trip")
    written = [key for command in sent if command.stored for key in command.keys]
    expect(len(written), 2, "Two prices were missing, and not two were stored.", unit="price")
    for price in ["3.90", "12.00"]:
        ttl = world.kept(price).longest
        expect_that(599 < ttl <= 600, "Prices are kept for 600 seconds.", "600 s", f"{ttl:g} s")
    queries = len(world.queries())
    program.call("price_list", [1, 2, 4])
    expect(len(world.queries()), queries, "The cache had every price, and the database was asked.", unit="statement")


@check("Views are counted from 1, for each product")
def _():
    program = learner()
    expect(program.call("view", 4), 1, "The first view is number 1.")
    expect(program.call("view", 4), 2, "The second view is number 2.")
    for number in [5, 14, 44]:
        expect(program.call("view", number), 1, "Another product has a counter of its own.")


@check("Counters have no end")
def _():
    program = learner()
    program.call("view", 4)
    world.sleep(10**9)
    expect(program.call("view", 4), 2, "Nobody looked for a long time, and the views were gone.")


@check("The most viewed first, in one look")
def _():
    program = learner()
    for number in [2, 4, 4, 4, 2, 1]:
        program.call("view", number)
    for number in [4] * 8 + [2] * 7:
        program.call("view", number)
    before = len(world.commands())
    seen = program.call("most_viewed", [3, 1, 2, 4])
    expect(seen, [4, 2, 1, 3], "The most viewed product should come first. Nobody has looked at product 3, so it has 0 views and comes last.")
    expect(len(world.commands()) - before, 1, "More than one trip to the cache was made for the counters.", unit="trip")


@check("What you built before still works")
def _():
    program = learner()
    compute = program.stand_in("shop.services.compute_dashboard_stats", {"orders": 7, "revenue": "1.00", "in_stock": 3, "customers": 4})
    program.call("visit")
    program.call("visit")
    expect(compute.calls, 1, "visit() computed the dashboard's numbers for the second visitor again.", unit="call")
    expect([program.call("cancel_order", 2), program.call("cancel_order", 2)], [True, False], "Order 2 was cancelled twice. cancel_order() should return True the first time and False the second time.")
    expect([program.call("daily_mail", "sunday"), program.call("daily_mail", "sunday")], [True, False], "Two servers called daily_mail() for one day. It should return True for the first and False for the second.")
    bank = program.stand_in("shop.services.fetch_exchange_rates", {"USD": 1.09})
    program.call("rates", "EUR")
    program.call("rates", "EUR")
    expect(bank.calls, 1, "rates() asked the bank twice within the hour.", unit="call")
    weather = program.call("weather", "Rome")
    expect_that(isinstance(weather, dict) and weather.get("city") == "Rome", "weather('Rome') should return the weather of Rome.", "Rome", weather)
    for kept, name, service in [(3599, "rates", "fetch_exchange_rates"), (899, "weather", "fetch_weather")]:
        asked = program.stand_in(f"shop.services.{service}", {"city": "Oslo"})
        expect(program.asks_again(asked, name, "Oslo", after=kept), False, f"{name}() asked again before its time was over.")
        world.sleep(1.5)
        program.call(name, "Oslo")
        expect(asked.calls, 2, f"{name}() did not ask again when its time was over.", unit="call")
