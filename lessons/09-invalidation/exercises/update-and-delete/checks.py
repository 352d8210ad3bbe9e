"""sale(): the row changes, then its entry goes, and nothing else does. The order is in scenario.json."""
from decimal import Decimal

from django.core.cache import cache
from shop.models import Product
from stampede.checks import check, expect, learner


def price_in_database(number):
    return Decimal(str(Product.objects.get(id=number).price))


@check("The row changes and its entry goes")
def _():
    program = learner()
    cache.set("price:4", "12.00", timeout=3600)
    program.call("sale", 4, 11)
    expect(price_in_database(4), Decimal("11.00"), "The price in the database has not changed.")
    expect(cache.get("price:4", "no entry"), "no entry", "After the sale `price:4` should be gone from the cache.")


@check("It works for every product")
def _():
    program = learner()
    cache.set_many({"price:2": "3.90", "price:5": "34.00"}, timeout=3600)
    program.call("sale", 5, 30)
    expect(price_in_database(5), Decimal("30.00"), "The sale of product 5 did not change its price in the database.")
    expect(cache.get("price:5", "no entry"), "no entry", "After the sale of product 5 its entry `price:5` is still there.")
    program.call("sale", 2, 3)
    expect(cache.get("price:2", "no entry"), "no entry", "After the sale of product 2 its entry `price:2` is still there.")


@check("The row changes even if there was no entry")
def _():
    program = learner()
    program.call("sale", 1, 8)
    expect(price_in_database(1), Decimal("8.00"), "There was no entry for product 1, and its price in the database has not changed.")


@check("Other entries stay")
def _():
    program = learner()
    others = {"price:5": "34.00", "price:44": "7.00", "names": ["Blue cup"]}
    cache.set_many({"price:4": "12.00", **others}, timeout=3600)
    program.call("sale", 4, 10)
    expect(cache.get_many(list(others)), others, "The sale of product 4 should leave all other entries as they were.")
