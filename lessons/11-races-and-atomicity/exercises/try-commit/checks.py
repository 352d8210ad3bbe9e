"""sale(): the price changes, and its entry goes. When it goes is in scenario.json."""
from decimal import Decimal

from django.core.cache import cache
from shop.models import Product
from stampede.checks import check, expect, learner


@check("The price is changed and the entry deleted")
def _():
    program = learner()
    cache.set("price:4", 12, timeout=3600)
    cache.set("price:5", 34, timeout=3600)
    program.call("sale")
    expect(Decimal(str(Product.objects.get(id=4).price)), Decimal("10.00"), "The database should have the new price.")
    expect(cache.get("price:4"), None, "The old price is still in the cache.")
    expect(cache.get("price:5"), 34, "The price of another product should stay in the cache.")
