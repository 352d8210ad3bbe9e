"""sale(number, price): the row changes, and the receiver hears it."""
from decimal import Decimal

from django.core.cache import cache
from shop.models import Product
from stampede.checks import check, expect, learner


@check("The price is changed in the database")
def _():
    program = learner()
    program.call("sale", 4, "9.00")
    expect(Product.objects.get(id=4).price, Decimal("9.00"), "The product's row should have the new price.")


@check("The receiver has deleted the old price", after="The price is changed in the database")
def _():
    program = learner()
    cache.set("price:4", "12.00")
    cache.set("price:5", "34.00")
    program.call("sale", 4, "9.00")
    expect(cache.get("price:4"), None, "The old price is still in the cache.")
    expect(cache.get("price:5"), "34.00", "The price of a product that wasn't changed is gone too.")
