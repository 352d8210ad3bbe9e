"""Stage 9: a sale is one transaction, and shows once it is done. The races are in concurrency.json."""
from shop.models import Product
from stampede.checks import check, expect, expect_that, learner, world


@check("The price of one product, from the cache")
def _():
    program = learner()
    expect(program.call("price_of", 6), "9.80", "price_of() returns the price as text.")
    Product.objects.filter(id=6).update(price=1)
    world.sleep(590)
    expect(program.call("price_of", 6), "9.80", "The second visitor was not served from the cache.")
    world.sleep(20)
    expect(program.call("price_of", 6), "1.00", "A price is kept for 600 seconds, not longer.")


@check("A sale shows at once, everywhere")
def _():
    program = learner()
    program.call("price_list", [2, 4])
    program.call("cheapest")
    program.call("put_on_sale", [2, 4], "1.00")
    expect(program.call("price_list", [2, 4]), {2: "1.00", 4: "1.00"}, "The prices were changed, and the old ones are served.")
    expect(program.call("cheapest")[0].endswith(" 1.00"), True, "cheapest() does not know of the sale.")


@check("All of them, or none")
def _():
    program = learner()
    try:
        program.namespace["put_on_sale"]([6, 99], "1.00")
    except Exception as error:
        expect(isinstance(error, Product.DoesNotExist), True, "There is no product 99: raise Product.DoesNotExist.")
    else:
        expect_that(False, "There is no product 99, and put_on_sale() did not say so.", "Product.DoesNotExist", "no error")
    expect(str(Product.objects.get(id=6).price), "9.80", "The sale failed, and half of it is in the database.")


@check("A sale that failed throws nothing out")
def _():
    program = learner()
    program.call("price_list", [1, 4])
    before = len(world.events())
    try:
        program.namespace["put_on_sale"]([4, 99], "1.00")
    except Exception:
        pass
    written = [e["command"]["op"] for e in world.events()[before:] if e["type"] == "commanded" and e["command"]["op"] in ("incr", "set", "add", "delete")]
    expect(written, [], "The sale was rolled back, and the cache was told all the same.")


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
