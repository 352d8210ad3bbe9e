"""change_price(): the right key, and whoever comes in the middle of a change does not bring the old price back."""
from decimal import Decimal

from shop.models import Product
from stampede.checks import check, expect, expect_that, learner, world

TABLE = "The new price is in the table of products"
SEEN = "The next visitor sees it"
NEW = Decimal("7.00")


@check(TABLE)
def _():
    program = learner()
    program.call("change_price", 4, NEW)
    expect(Product.objects.get(pk=4).price, NEW, "The table of products still has the old price.")
    expect(program.call("price_of", 4), NEW, "price_of() should return the price in the table of products.")


@check(SEEN, after=TABLE)
def _():
    program = learner()
    program.call("price_of", 4)
    before = world.stored()
    program.call("change_price", 4, NEW)
    message = "After the change, the visitor still got the old price."
    if world.commands("delete") and world.holds(before):
        message = "The old price is still in the cache: there was nothing under the key that you delete."
    expect(program.call("price_of", 4), NEW, message)


@check("A visitor may come in the middle of a change", after=SEEN)
def _():
    for after in range(40):
        program = learner()
        program.call("price_of", 4)
        if not program.visited(lambda: program.call("price_of", 4), "change_price", 4, NEW, after=after):
            break
        message = "A visitor came in the middle of change_price(), read the old price and kept it: the cache has to come last."
        expect(program.call("price_of", 4), NEW, message)


@check("Prices are still served from the cache, for ten minutes", after=SEEN)
def _():
    program = learner()
    program.call("price_of", 4)
    program.call("change_price", 4, NEW)
    program.call("price_of", 4)
    Product.objects.filter(pk=4).update(price="6.00")
    expect(program.call("price_of", 4), NEW, "price_of() does not use the cache any more.")
    world.sleep(600.5)
    expect(program.call("price_of", 4), Decimal("6.00"), "Ten minutes after the change, the price in the cache is still the one of that moment.")


@check("The prices of other products stay as they are", after=SEEN)
def _():
    program = learner()
    other = Product.objects.get(pk=1).price
    program.call("price_of", 1)
    program.call("price_of", 4)
    Product.objects.filter(pk=1).update(price=other + 1)
    program.call("change_price", 4, NEW)
    expect(program.call("price_of", 1), other, "The price of another product was removed from the cache too.")
    expect(Product.objects.get(pk=1).price, other + 1, "The price of another product was changed in the table of products too.")
