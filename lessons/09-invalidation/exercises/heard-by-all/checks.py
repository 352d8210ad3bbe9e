"""sale(number, price): the row changes, and every receiver hears it."""
from decimal import Decimal

from django.core.cache import cache
from django.db.models.signals import post_save
from shop.models import Product
from stampede.checks import check, expect, expect_that, learner

CHANGED = "The price is changed in the database"


@check(CHANGED)
def _():
    program = learner()
    for number, price in [(4, "9.00"), (5, "31.00")]:
        before = Product.objects.get(id=number)
        program.call("sale", number, price)
        row = Product.objects.get(id=number)
        expect(row.price, Decimal(price), "The product's row should have the new price.")
        expect((row.name, row.stock), (before.name, before.stock), "The sale has changed the product's name or stock as well.")


@check("The receiver has deleted the old price", after=CHANGED)
def _():
    program = learner()
    cache.set("price:4", "12.00")
    cache.set("price:5", "34.00")
    program.call("sale", 4, "9.00")
    expect(cache.get("price:4", "no entry"), "no entry", "The old price is still in the cache.")
    expect(cache.get("price:5"), "34.00", "The price of a product that wasn't changed is gone too.")


@check("Every receiver of the signal hears of the new price", after=CHANGED)
def _():
    program = learner()
    heard = []

    def listen(instance, **kwargs):
        heard.append((instance.id, Product.objects.get(id=instance.id).price))

    post_save.connect(listen, sender=Product)
    try:
        program.call("sale", 5, "31.00")
    finally:
        post_save.disconnect(listen, sender=Product)
    expect_that(heard, "A second receiver was connected to the signal, and it heard nothing of the sale.", "the signal", "none")
    expect(heard[-1], (5, Decimal("31.00")), "A second receiver was connected, and this is the product and the price in the database when the signal came.")
