"""end_of_sale(): all prices rise and all their entries go. When they go is in scenario.json."""
from decimal import Decimal

from django.core.cache import cache
from shop.models import Product
from stampede.checks import check, expect, expect_that, learner

PRICES = {"price:4": "12.00", "price:5": "34.00", "price:6": "5.00"}


@check("All prices change in the database")
def _():
    program = learner()
    program.call("end_of_sale", [1, 2, 3])
    prices = [Decimal(str(product.price)) for product in Product.objects.filter(id__in=[1, 2, 3])]
    expect(prices, [Decimal("99.00")] * 3, "After the sale all three products should cost 99 again.")


@check("All entries go")
def _():
    program = learner()
    cache.set_many(PRICES, timeout=3600)
    program.call("end_of_sale", [4, 5, 6])
    left = sorted(cache.get_many(list(PRICES)))
    message = "Some prices are still there."
    if left == ["price:4", "price:5"]:
        message = "Only the last price has gone. A lambda looks at its variables when it runs, and by then the loop is over."
    expect_that(not left, message, "no price in the cache", ", ".join(left))


@check("Other entries stay")
def _():
    program = learner()
    cache.set_many(PRICES, timeout=3600)
    program.call("end_of_sale", [4, 5])
    expect(cache.get("price:6"), "5.00", "Product 6 was not part of this sale, and its entry has gone or changed.")
