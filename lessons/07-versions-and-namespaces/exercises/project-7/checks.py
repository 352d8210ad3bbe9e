"""Stage 7: a generation for everything that shows prices."""
from shop.models import Product
from stampede.checks import check, expect, expect_that, learner, part, world


@check("After a change the price list is new")
def _():
    program = learner()
    program.call("price_list", [1, 4, 5])
    program.call("change_price", 4, "11.00")
    expect(program.call("price_list", [1, 4, 5]), {1: "4.50", 4: "11.00", 5: "34.00"}, "price_list() still shows the old price.")


@check("And so are the cheapest")
def _():
    program = learner()
    Product.objects.filter(id=4).update(price="12.00")
    expect(program.call("cheapest"), ["Black tea 3.90", "Green tea 4.50", "Jasmine tea 5.20"], "cheapest() should return name and price of the three cheapest products.")
    program.call("change_price", 5, "1.00")
    expect(part(program.call("cheapest"), 0), "Glass pot 1.00", "cheapest() still shows the old price.")


@check("Both are served from the cache")
def _():
    program = learner()
    program.call("price_list", [1, 4])
    program.call("cheapest")
    before = len(world.queries())
    program.call("price_list", [1, 4])
    program.call("cheapest")
    expect(len(world.queries()) - before, 0, "Nothing had changed, and the database was asked again.", unit="statement")


@check("Views and the dashboard stay")
def _():
    program = learner()
    compute = program.stand_in("shop.services.compute_dashboard_stats", {"orders": 7})
    program.call("view", 6)
    program.call("dashboard_stats")
    program.call("cheapest")
    program.call("change_price", 5, "2.00")
    expect(program.call("view", 6), 2, "A price was changed, and the views were removed from the cache.")
    program.call("dashboard_stats")
    expect(compute.calls, 1, "A price was changed, and the dashboard's numbers were removed from the cache.", unit="call")


@check("A price can change before anybody has looked")
def _():
    program = learner()
    program.call("change_price", 5, "33.00")
    expect(program.call("price_list", [5]), {5: "33.00"}, "A price was changed before anybody had looked, and price_list() doesn't return the new one.")


@check("The price list: the generation once, then one look for all")
def _():
    program = learner()
    program.call("price_list", [1, 2, 3])
    before = len(world.commands())
    program.call("price_list", [1, 2, 3])
    message = "With three prices in the cache, price_list() should ask for the generation once and then look once for all of them."
    expect(len(world.commands()) - before, 2, message, unit="command")


@check("A lost generation never leads back to old prices")
def _():
    program = learner()
    for price in ["32.00", "31.00", "30.00"]:
        program.call("price_list", [5])
        program.call("change_price", 5, price)
    now = program.call("generation", "prices")
    expect_that(now is not None, "generation() should return the current generation.", "a number or a text", repr(now))
    world.sleep(1)
    world.evict([entry for entry in world.stored() if str(entry.value) == str(now)])
    message = "The cache lost the generation, and an old price was shown again."
    expect(program.call("price_list", [5]), {5: "30.00"}, message)


@check("The generation has no end")
def _():
    program = learner()
    now = program.call("generation", "prices")
    world.sleep(10**9)
    expect(program.call("generation", "prices"), now, "Nobody changed a price for a long time, and the generation was another one.")


@check("The generation that a change sets has no end")
def _():
    program = learner()
    program.call("generation", "prices")
    program.call("change_price", 5, "33.00")
    now = program.call("generation", "prices")
    world.sleep(10**9)
    message = "After a change of price nobody changed another one for a long time, and the generation was another one."
    expect(program.call("generation", "prices"), now, message)


@check("Prices and the cheapest are kept for 600 seconds")
def _():
    program = learner()
    Product.objects.filter(id=4).update(price="12.00")
    program.call("price_list", [5])
    program.call("cheapest")
    Product.objects.filter(id=5).update(price="1.00")
    world.sleep(598)
    expect(program.call("price_list", [5]), {5: "34.00"}, "Within 600 seconds a price was read again.")
    expect(part(program.call("cheapest"), 0), "Black tea 3.90", "Within 600 seconds the cheapest were read again.")
    world.sleep(4)
    expect(program.call("price_list", [5]), {5: "1.00"}, "After 600 seconds a price was not read again.")
    expect(part(program.call("cheapest"), 0), "Glass pot 1.00", "After 600 seconds the cheapest were not read again.")


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
        world.sleep(2)
        program.call(name, "Oslo")
        expect(asked.calls, 2, f"{name}() did not ask again when its time was over.", unit="call")
    expect([program.call("view", 3), program.call("view", 3)], [1, 2], "The first view of product 3 should be 1, and the second 2.")
    expect(program.call("most_viewed", [1, 3]), [3, 1], "Product 3 was viewed twice and product 1 never, so most_viewed() should put 3 first.")
