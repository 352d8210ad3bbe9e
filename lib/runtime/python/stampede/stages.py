"""What the stages of the course project have promised. A later stage's checks hold the program to all of it again, so it is written down
once: `from stampede.stages import still_holds, works_as_before`. The texts are in lessons/*/project.mdx; that each sentence here is drawn by a program that
breaks the promise, and by no solution, is tested in lib/course/exercises/project-promises.test.ts.
"""
from shop.models import Order, Product
from stampede import checks
from stampede.checks import Unmet, expect, expect_that, part, world

SERVICES = "shop.services."
PRICES = {1: "4.50", 2: "3.90", 3: "5.20", 4: "12.00", 5: "34.00", 6: "9.80"}
BOOK = {"name": "The book of tea", "price": "9.80", "stock": 25}
STOCK = {1: 120, 2: 80, 3: 0, 4: 14, 5: 1, 6: 25}
MIDDLE_OF_A_SALE = 30  # steps of a sale of two products, at most
STEPS_OF_THE_DASHBOARD = 20  # at most


def learner():
    """The program, in a shop with the prices of the first morning, whatever the program's own lines have made of them."""
    program = checks.learner()
    for row in Product.objects.all():
        if (str(row.price), row.stock) != (PRICES.get(row.id), STOCK.get(row.id)) and row.id in PRICES:
            Product.objects.filter(id=row.id).update(price=PRICES[row.id], stock=STOCK[row.id])
    program.forget_events()
    return program


def works_as_before(stage):
    """Each function of the stages before once or twice, all in one program."""
    program = learner()
    numbers = {"orders": 7, "revenue": "1.00", "in_stock": 3, "customers": 4}
    compute = program.stand_in(SERVICES + "compute_dashboard_stats", numbers)
    program.call("visit")
    program.call("visit")
    expect(compute.calls, 1, "visit() computed the dashboard's numbers for the second visitor again.", unit="call")
    expect([program.call("cancel_order", 2), program.call("cancel_order", 2)], [True, False], "Order 2 was cancelled twice. What cancel_order() returned each time.")
    said = [program.call("daily_mail", "sunday"), program.call("daily_mail", "sunday")]
    expect(said, [True, False], "Two servers called daily_mail() for one day. What it returned to each.")
    bank = program.stand_in(SERVICES + "fetch_exchange_rates", {"USD": 1.09})
    program.call("rates", "EUR")
    program.call("rates", "EUR")
    expect(bank.calls, 1, "rates() asked the bank twice within the hour.", unit="call")
    expect(part(program.call("weather", "Rome"), "city"), "Rome", "weather() was asked for Rome. The city in its answer.")
    expect([program.call("view", 3), program.call("view", 3)], [1, 2], "A product was viewed twice. What view() counted.")
    expect(program.call("most_viewed", [1, 3]), [3, 1], "Product 3 had been viewed, and product 1 hadn't. What most_viewed() returned.")
    program.call("change_price", 1, "4.50")
    program.call("price_list", [1, 5])
    program.call("change_price", 5, "30.00")
    expect(program.call("price_list", [1, 5]), {1: "4.50", 5: "30.00"}, "The price of product 5 was changed to 30.00. What price_list() returned right after.")
    if stage > 9:
        program.call("put_on_sale", [1, 5], "2.00")
        expect(program.call("price_of", 5), "2.00", "put_on_sale() had set a price of 2.00. What price_of() returned right after.")
    if stage > 12:
        expect(part(program.call("cards", [6]), 6), BOOK, "The card of product 6.")
    if stage > 13:
        expect(part(program.call("health"), "cache"), True, "The cache answered. What health() said of it.")
        _warmth()


def _warmth():
    """Stage 13: after warm_up() the next build's first visitor finds the dashboard and the cards."""
    program = learner()
    new = program.deployed(BUILD=43)
    world.evict(world.stored())  # what the new build's own lines have stored
    new.call("warm_up", [1, 6])
    before = len(world.queries())
    _, waited = new.timed("dashboard_stats")
    expect_that(waited < 0.1, "warm_up() was done, and the first visitor waited for the dashboard's numbers.", "no wait", f"{waited:g} s")
    expect(part(new.call("cards", [1, 6]), 6), BOOK, "warm_up() was done. The card of product 6.")
    expect(len(world.queries()) - before, 0, "warm_up() was done, and the first visitor's pages asked the database.", unit="statement")


def still_holds(stage):
    """Everything that was promised before this stage."""
    lifetimes(stage)
    own_entries()
    views_and_mails()
    generations()
    outages(stage)
    if stage > 9:
        sales()


def lifetimes(stage):
    """Stages 5 and 7: rates for an hour, the weather for 15 minutes, prices and the three cheapest for 10."""
    for name, service, seconds in [("rates", "fetch_exchange_rates", 3600), ("weather", "fetch_weather", 900)]:
        program = learner()
        work = program.stand_in(SERVICES + service, {"city": "Oslo", "USD": 1.09})
        program.call(name, "Oslo")
        world.sleep(seconds - 2)
        program.call(name, "Oslo")
        expect(work.calls, 1, f"{name}() is kept for {seconds} seconds, and it asked again before that.", unit="call")
        world.sleep(4)
        program.call(name, "Oslo")
        expect(work.calls, 2, f"{name}() is kept for {seconds} seconds, and it did not ask again after that.", unit="call")
    for name, args in [("price_list", [[2]]), ("cheapest", [])]:
        program = learner()
        program.call(name, *args)
        for seconds, asked, when in [(598, 0, "before its 600 seconds were over"), (4, 1, "after its 600 seconds")]:
            world.sleep(seconds)
            if stage == 14 and asked == 0:
                continue  # the day leaves it to you how long prices are kept, if it's no longer than that
            before = len(world.queries("select"))
            program.call(name, *args)
            expect(len(world.queries("select")) - before, asked, f"How often {name}() asked the database {when}.", unit="statement")


def own_entries():
    """Stage 5: each city and each currency has an entry of its own."""
    for name, service, wanted in [("rates", "fetch_exchange_rates", ["EUR", "USD", "GBP"]), ("weather", "fetch_weather", ["Oslo", "Rome", "Kyoto"])]:
        program = learner()
        program.stand_in(SERVICES + service, None).answered_by(lambda asked: {"for": asked})
        for what in wanted * 2:
            expect(program.call(name, what), {"for": what}, f"What {name}() returned for {what}, after it had been asked for others.")


def views_and_mails():
    """Stages 4 and 6: one mail a day; the counters of views have no end."""
    program = learner()
    said = [program.call("daily_mail", day) for day in ["2026-11-01", "2026-11-02"]]
    expect(said, [True, True], "Two days have a mail each. What daily_mail() said on the first and on the second.")
    world.sleep(5 * 3600)
    expect(program.call("daily_mail", "2026-11-02"), False, "A server came five hours late, and the mail had been sent. What daily_mail() said.")
    program.call("view", 3)
    world.sleep(40 * 86400)
    expect(program.call("view", 3), 2, "A product was viewed, and viewed again forty days later. What view() counted.")


def generations():
    """Stage 7: the lists show a new price at once, and a generation never comes back, not even after the cache has lost it."""
    program = learner()
    three = ["Black tea 3.90", "Green tea 4.50", "Jasmine tea 5.20"]
    expect(program.call("cheapest"), three, "Name and price of the three cheapest.")
    program.call("change_price", 4, "1.00")
    expect(program.call("cheapest"), ["Blue cup 1.00", *three[:2]], "A price was changed to 1.00. The three cheapest after it.")
    program = learner()
    seen = []
    for _ in range(3):
        for price in ["11.00", "12.00", "13.00"]:
            seen.append(program.call("generation", "prices"))
            program.call("change_price", 4, price)
        world.evict(world.stored())
    expect(len({repr(one) for one in seen}), 9, "Nine generations of prices, and after every third the cache had lost all. How many are different.")


def outages(stage):
    """Stage 8: in an outage each function does what it does on a miss."""
    program = learner()
    order = Order.objects.create(customer_id=1, product_id=1, quantity=1, total="4.50", status="new")
    world.goes_down("redis")
    promised = [("price_list", [[1, 5]], {1: "4.50", 5: "34.00"}), ("most_viewed", [[1, 4]], [1, 4])]
    promised += [("cheapest", [], ["Black tea 3.90", "Green tea 4.50", "Jasmine tea 5.20"]), ("cancel_order", [order.id], True)]
    promised += [("price_of", [5], "34.00")] if stage > 9 else []
    promised += [("cards", [[6]], {6: BOOK})] if stage > 11 else []
    for name, args, expected in promised:
        value, error = program.attempt(name, *args)
        expect_that(error is None, f"Redis was away, and {name}() raised an error.", repr(expected), type(error).__name__)
        expect(value, expected, f"Redis was away. What {name}() returned.")
    for name, args in [("view", [4]), ("change_price", [5, "31.00"]), *([("put_on_sale", [[1, 2], "2.00"])] if stage > 9 else [])]:
        _, error = program.attempt(name, *args)
        expect_that(error is None, f"Redis was away, and {name}() raised an error.", "no error", type(error).__name__)
    for name, service in [("rates", "fetch_exchange_rates"), ("weather", "fetch_weather"), ("dashboard_stats", "compute_dashboard_stats")]:
        args = [] if name == "dashboard_stats" else ["Oslo"]
        program.stand_in(SERVICES + service, {"orders": 7})
        value, error = program.attempt(name, *args)
        expect(value if error is None else type(error).__name__, {"orders": 7}, f"Redis was away. What came of {name}().")
    world.hangs("redis")
    for name, args, wanted in [("dashboard_stats", [], {"orders": 7}), ("price_list", [[6]], {6: "9.80"}), ("view", [4], None), ("change_price", [5, "32.00"], None)]:
        value, error = program.attempt(name, *args)
        expect_that(error is None, f"Redis hung until the client gave up, and {name}() raised an error.", "no error", type(error).__name__)
        expect(value if wanted else None, wanted, f"Redis hung until the client gave up. What {name}() returned.")
    if stage > 12:
        expect(part(program.call("health"), "cache"), False, "Redis hung until the client gave up. What health() said of the cache.")
    world.comes_back()
    if stage > 9:
        outage_in_the_middle()


def outage_in_the_middle():
    """Stages 8 and 10: Redis may go away, or begin to hang, between any two steps of the dashboard, on an empty cache and in a renewal."""
    program = learner()
    program.stand_in(SERVICES + "compute_dashboard_stats", {"orders": 7})
    for renews, goes, what in [(False, world.hangs, "began to hang"), (True, world.goes_down, "went away")]:
        for after in range(STEPS_OF_THE_DASHBOARD):
            world.comes_back()
            world.evict(world.stored())
            if renews:
                program.call("dashboard_stats")
                world.sleep(610)
            more, error = True, None
            try:
                more = program.visited(lambda goes=goes: goes("redis"), "dashboard_stats", after=after)
            except Unmet:
                raise
            except Exception as e:
                error = e
            expect_that(error is None, f"Redis {what} in the middle of dashboard_stats(), which raised an error.", "no error", type(error).__name__)
            expect(program.returned, {"orders": 7}, f"Redis {what} in the middle of dashboard_stats(). What it returned.")
            if not more:
                break
    world.comes_back()


def sales():
    """Stage 9: all products get the price, or none; a visitor in the middle leaves no old price behind."""
    program = learner()
    program.call("price_list", [1, 6])
    _, error = program.attempt("put_on_sale", [6, 99], "1.00")
    what = type(error).__name__ if error else "no error"
    expect_that(isinstance(error, Product.DoesNotExist), "There is no product 99, and put_on_sale() did not raise Product.DoesNotExist.", "Product.DoesNotExist", what)
    expect(str(Product.objects.get(id=6).price), "9.80", "A sale of the products 6 and 99 failed. The price of product 6 in the database.")
    before = len(world.queries("select"))
    program.call("price_list", [1, 6])
    expect(len(world.queries("select")) - before, 0, "A sale failed. How often price_list() asked the database for prices that were in the cache.", unit="statement")
    for step in range(MIDDLE_OF_A_SALE):
        price = f"{step + 1}.00"
        if not program.visited(lambda: program.call("price_of", 4), "put_on_sale", [2, 4], price, after=step):
            break
        expect(program.call("price_of", 4), price, "Somebody had asked for the price in the middle of put_on_sale(). What price_of() returned after the sale.")
