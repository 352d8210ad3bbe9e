"""Stage 11: count_visit(day), price_of(number) and change_price(number, price). The races are in concurrency.json."""
from decimal import Decimal

from shop.models import Product
from stampede.checks import check, expect, learner, world


@check("Visitors are counted, day by day")
def _():
    program = learner()
    expect([program.call("count_visit", "tuesday") for visitor in range(3)], [1, 2, 3], "The visitors of a day are 1, 2, 3.")
    expect(program.call("count_visit", "wednesday"), 1, "A new day begins at 1.")
    world.sleep(80000)
    expect(program.call("count_visit", "wednesday"), 2, "In the evening the count of the day was gone.")


@check("A new price shows at once, and prices are cached for an hour")
def _():
    program = learner()
    program.call("price_of", 4)
    world.sleep(3500)
    program.call("price_of", 4)
    hits = [get for get in world.commands("get", key="price:4") if get.outcome == "hit"]
    expect(len(hits), 1, "After 3500 seconds the price was not in the cache.", unit="hit")
    program.call("change_price", 4, 10)
    expect(Product.objects.get(id=4).price, Decimal("10.00"), "The new price is not in the database.")
    expect(program.call("price_of", 4), Decimal("10.00"), "After change_price() the old price was still served.")
