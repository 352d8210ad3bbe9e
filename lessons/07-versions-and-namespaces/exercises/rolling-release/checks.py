"""Old and new release on one store: nobody reads the other's form, and a new price reaches both."""
from shop.models import Product
from stampede.checks import check, expect, expect_that, learner, world

FIRST = "The new release gets a dict, even where the old one has stored a text"
DICT = {"amount": "12.00", "currency": "EUR"}


@check(FIRST)
def _():
    program = learner()
    program.call("change_price", 4, "12.00")
    program.call("old_price_of", 4)
    expect(program.call("price_of", 4), DICT, "The old release had stored a text, and the new one did not return a dict.")


@check("The new release remembers", after=FIRST)
def _():
    program = learner()
    program.call("price_of", 5)
    before = len(world.queries())
    seen = program.call("price_of", 5)
    expect(len(world.queries()) - before, 0, "The new release asks the database each time.", unit="statement")
    expect(seen, {"amount": "34.00", "currency": "EUR"}, "The new release did not get its dict from the cache.")


@check("The old release gets a text, even where the new one has stored a dict")
def _():
    program = learner()
    program.call("change_price", 4, "12.00")
    program.call("price_of", 4)
    expect(program.call("old_price_of", 4), "12.00", "The new release had stored a dict, and the old one did not return a text.")


@check("The entries of the old release stay, and come to the same place again")
def _():
    from django.core.cache import cache

    program = learner()
    program.call("change_price", 4, "12.00")
    program.call("old_price_of", 4)
    program.call("price_of", 4)
    expect_that(cache.get("price:4") is not None, "The old release has lost its entry.", "12.00", "absent")
    expect(program.call("old_price_of", 4), "12.00", "The old release did not return its text any more.")


@check("A new price reaches both", after=FIRST)
def _():
    program = learner()
    program.call("old_price_of", 5)
    program.call("price_of", 5)
    program.call("change_price", 5, "30.00")
    expect(program.call("price_of", 5), {"amount": "30.00", "currency": "EUR"}, "The new release still shows the old price.")
    expect(program.call("old_price_of", 5), "30.00", "The old release still shows the old price.")


@check("The old release is as it was")
def _():
    program = learner()
    program.call("old_price_of", 5)
    program.call("price_of", 5)
    before = len(world.queries())
    expect(program.call("old_price_of", 5), "34.00", "The old release did not get its text from the cache.")
    expect(len(world.queries()) - before, 0, "The new release was asked, and then the old one had to ask the database again.", unit="statement")


@check("The new release keeps a price for 600 seconds", after=FIRST)
def _():
    program = learner()
    program.call("price_of", 5)
    Product.objects.filter(id=5).update(price="29.00")
    world.sleep(599)
    expect(program.call("price_of", 5), {"amount": "34.00", "currency": "EUR"}, "Within 600 seconds the price was read again.")
    world.sleep(1.5)
    expect(program.call("price_of", 5), {"amount": "29.00", "currency": "EUR"}, "After 600 seconds the price was not read again.")


@check("Each product has a price of its own", after=FIRST)
def _():
    program = learner()
    program.call("price_of", 5)
    program.call("change_price", 4, "9.00")
    expect(program.call("price_of", 4), {"amount": "9.00", "currency": "EUR"}, "Product 4 was given another price than the one in the table of products.")
    before = len(world.queries())
    program.call("price_of", 5)
    expect(len(world.queries()) - before, 0, "The price of one product was changed, and that of another was read again.", unit="statement")
    expect(str(Product.objects.get(id=5).price), "34.00", "The price of product 4 was changed, and product 5 has another price in the table of products.")


@check("A visitor of either release may come at any moment of a change", after=FIRST)
def _():
    for release in ("old_price_of", "price_of"):
        after = 0
        while True:
            program = learner()
            program.call("change_price", 5, "34.00")
            if not program.visited(lambda: program.call(release, 5), "change_price", 5, "30.00", after=after):
                break
            message = "A visitor came in the middle of a change, and when it was through the old price was still shown."
            expect(program.call("old_price_of", 5), "30.00", message)
            expect(program.call("price_of", 5), {"amount": "30.00", "currency": "EUR"}, message)
            after += 1
