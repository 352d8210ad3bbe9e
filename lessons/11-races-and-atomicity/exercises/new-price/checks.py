"""price_of() caches for an hour, change_price() writes both. The races are in concurrency.json."""
from decimal import Decimal

from shop.models import Product
from stampede.checks import check, expect, learner, world


@check("A new price shows at once")
def _():
    program = learner()
    expect(program.call("price_of", 4), Decimal("12.00"), "The blue cup costs 12.00 before the sale.")
    program.call("change_price", 4, 10)
    expect(Product.objects.get(id=4).price, Decimal("10.00"), "The new price is not in the database.")
    expect(program.call("price_of", 4), Decimal("10.00"), "After change_price() the old price was still served.")


@check("Prices are served from the cache for an hour")
def _():
    program = learner()
    program.call("price_of", 4)
    world.sleep(3500)
    program.call("price_of", 4)
    hits = [get for get in world.commands("get", key="price:4") if get.outcome == "hit"]
    expect(len(hits), 1, "After 3500 seconds the price was not in the cache. The shop wants it to stay there for an hour.", unit="hit")
