"""change_price(): the right key, and after the change."""
from decimal import Decimal
from shop.models import Product
from stampede.checks import check, expect, expect_that, learner, world


@check("The new price is in the books")
def _():
    program = learner()
    program.call("change_price", 4, Decimal("7.00"))
    expect(Product.objects.get(pk=4).price, Decimal("7.00"), "The table of products still has the old price.")


@check("The next visitor sees it")
def _():
    program = learner()
    program.call("price_of", 4)
    program.call("change_price", 4, Decimal("7.00"))
    message = "The old price is still in the cache: there was nothing under the key that you delete."
    expect(program.call("price_of", 4), Decimal("7.00"), message)


@check("The delete comes after the change")
def _():
    program = learner()
    program.call("price_of", 4)
    program.call("change_price", 4, Decimal("7.00"))
    order = [e["type"] for e in world.events() if e["type"] in ("commanded", "queried")]
    message = "Between your delete and the change, a visitor may read the old price and keep it for ten minutes."
    expect_that(order[-1] == "commanded", message, "first the database, then the cache", "first the cache, then the database")
