"""Rates in local memory, prices in the shared store, and a changed price shows at once in every process."""
from decimal import Decimal

from shop.models import Product
from stampede.checks import check, expect, expect_that, learner, world

FETCH = "shop.services.fetch_exchange_rates"
MORNING, EVENING = {"USD": 1.1}, {"USD": 1.2}
FOUND = "Both are found again"
NEW = Decimal("3.90")


def asked_the_server():
    """How many commands went over the network."""
    return len([e for e in world.events() if e["type"] == "commanded" and e["store"].startswith("redis")])


@check(FOUND)
def _():
    program = learner()
    fetch = program.stand_in(FETCH, MORNING, EVENING)
    rates = [program.call("rates", "EUR") for _ in range(2)]
    prices = [program.call("price", 1) for _ in range(2)]
    queries = len(world.queries("select"))
    expect(rates[0], MORNING, "rates() should return what the bank said.")
    expect(fetch.calls, 1, "The same rates were asked for twice within seconds, and the bank was not asked once.", unit="call")
    expect(rates[1], MORNING, "rates() should return what the bank said, also on a hit.")
    expect(prices[0], Product.objects.get(id=1).price, "price() should return the price in the table of products.")
    expect(queries, 1, "The same price was asked for twice within seconds, and it was not read from the database once.", unit="query")
    expect(prices[1], prices[0], "price() should return the price in the table of products, also on a hit.")


@check("Prices are the same for all processes", after=FOUND)
def _():
    program = learner()
    other = program.another_process()
    world.evict(world.stored())  # what the other's own lines have stored
    first = program.call("price", 1)
    Product.objects.filter(id=1).update(price=NEW)
    message = "Two processes showed two prices at the same moment. A price in local memory is one process's own."
    expect(other.call("price", 1), first, message)


@check("A changed price shows at once, in every process", after=FOUND)
def _():
    program = learner()
    other = program.another_process()
    program.call("price", 1)
    other.call("price", 1)
    program.call("change_price", 1, NEW)
    expect(Product.objects.get(id=1).price, NEW, "change_price() should change the table of products.")
    expect(program.call("price", 1), NEW, "The price was changed, and the process that changed it still shows the old one.")
    expect(other.call("price", 1), NEW, "The price was changed, and another process still shows the old one.")


@check("A visitor may come in the middle of a change", after=FOUND)
def _():
    for after in range(40):
        program = learner()
        other = program.another_process()
        world.evict(world.stored())
        program.call("price", 1)
        if not program.visited(lambda: other.call("price", 1), "change_price", 1, NEW, after=after):
            break
        message = "A visitor asked for the price in the middle of a change, and afterwards the old price was shown. The cache has to come last."
        expect(program.call("price", 1), NEW, message)


@check("Rates cost no message over the network", after=FOUND)
def _():
    program = learner()
    program.stand_in(FETCH, MORNING)
    program.call("rates", "EUR")
    before = asked_the_server()
    program.call("rates", "EUR")
    message = "The second visitor's rates were looked up on the server. They may differ from process to process, so keep them near."
    expect(asked_the_server() - before, 0, message, unit="command to the server")


@check("Rates are kept for an hour, prices for ten minutes", after=FOUND)
def _():
    program = learner()
    fetch = program.stand_in(FETCH, MORNING, EVENING)
    first = program.call("price", 1)
    program.call("rates", "EUR")
    Product.objects.filter(id=1).update(price=NEW)
    world.sleep(599)
    expect(program.call("price", 1), first, "The price was looked up again before its ten minutes were over.")
    world.sleep(1.5)
    expect(program.call("price", 1), NEW, "The price is older than ten minutes and still shown.")
    program.call("change_price", 1, first)
    Product.objects.filter(id=1).update(price=NEW)
    world.sleep(600.5)
    expect(program.call("price", 1), NEW, "Ten minutes after change_price(), the price it left in the cache is still shown.")
    world.sleep(2398)
    program.call("rates", "EUR")
    expect(fetch.calls, 1, "The bank was asked again before the hour was over.", unit="call")
    world.sleep(1.5)
    expect(program.call("rates", "EUR"), EVENING, "The rates are older than an hour and still shown.")


@check("Each product and each currency has its own", after=FOUND)
def _():
    program = learner()
    fetch = program.stand_in(FETCH, MORNING, EVENING)
    program.call("rates", "EUR")
    expect(program.call("rates", "GBP"), EVENING, "The pound was given the rates of the euro.")
    expect(fetch.asked_for("GBP"), True, "The rates of the pound were asked for, and the bank was never asked about GBP.")
    program.call("price", 1)
    expect(program.call("price", 4), Product.objects.get(id=4).price, "The blue cup was given the price of another product.")


@check("The prices of other products stay as they are", after=FOUND)
def _():
    program = learner()
    other = program.call("price", 4)
    program.call("change_price", 1, NEW)
    expect(Product.objects.get(id=4).price, other, "The price of product 1 was changed, and product 4 has another price in the table of products.")
    Product.objects.filter(id=4).update(price=other + 1)
    expect(program.call("price", 4), other, "The price of product 1 was changed, and the price of product 4 was removed from the cache too.")
