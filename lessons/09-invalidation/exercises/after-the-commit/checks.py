"""sale(): stores the new price after the commit, and nothing after a rollback. When it is stored is in scenario.json."""
from decimal import Decimal, InvalidOperation

from django.core.cache import cache
from shop.models import Product
from stampede.checks import check, expect, expect_that, learner, world

STORED = "After the sale the new price is in the cache"


def number(value):
    """'10', '10.00' and Decimal('10') are one price."""
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return value


def in_database(product):
    return number(Product.objects.get(id=product).price)


@check(STORED)
def _():
    program = learner()
    program.call("sale", 4, 11)
    expect(in_database(4), Decimal("11.00"), "After the sale the new price should be in the database.")
    expect(number(cache.get("price:4")), number(11), "After the commit the new price should be in the cache, under `price:4`.")
    program.call("sale", 5, 1)
    expect(number(cache.get("price:5")), number(1), "A price of 1 is not below 1: this sale should have been stored, under `price:5`.")


@check("The new price takes the place of an old one")
def _():
    program = learner()
    cache.set("price:4", "12.00", timeout=3600)
    program.call("sale", 4, 10)
    expect(number(cache.get("price:4")), number(10), "There was an old price in the cache, and after the sale it was still there.")


@check("A sale that is called off leaves everything alone")
def _():
    program = learner()
    cache.set("price:5", "34.00", timeout=3600)
    for price in (0, Decimal("0.50")):
        _, error = program.attempt("sale", 5, price)
        expect_that(isinstance(error, ValueError), f"A price of {price} has to be refused with a ValueError.", "ValueError", type(error).__name__)
        expect(in_database(5), Decimal("34.00"), "The sale was called off, and the database has its price.")
        expect(number(cache.get("price:5")), number("34.00"), "The sale was called off, and the price in the cache is another or gone.")


@check("The price is kept for an hour", after=STORED)
def _():
    program = learner()
    program.call("sale", 4, 10)
    world.sleep(3590)
    expect(number(cache.get("price:4")), number(10), "Less than an hour after the sale its price was no longer in the cache.")
    world.sleep(20)
    expect(cache.get("price:4"), None, "More than an hour after the sale its price was still in the cache.")
