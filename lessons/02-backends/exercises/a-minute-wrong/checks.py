"""price(): what another process has changed shows after a minute at most."""
from decimal import Decimal

from django.core.cache import cache
from shop.models import Product
from stampede.checks import check, expect, learner, world

KEPT = "The price is in the cache"


@check(KEPT)
def _():
    program = learner()
    first = program.call("price")
    expect(first, Product.objects.get(id=1).price, "price() should return the price in the table of products.")
    Product.objects.filter(id=1).update(price="3.90")
    world.sleep(59)
    expect(program.call("price"), first, "The price was looked up again before the minute was over.")
    cache.clear()
    expect(program.call("price"), Decimal("3.90"), "The cache was emptied, and the old price was still there: it is kept somewhere else.")


@check("An old price is shown for a minute at most", after=KEPT)
def _():
    program = learner()
    program.call("price")
    Product.objects.filter(id=1).update(price="3.90")
    world.sleep(30)
    program.call("price")
    world.sleep(30.5)
    expect(program.call("price"), Decimal("3.90"), "Another process changed the price, and more than a minute later the old one is still shown.")
