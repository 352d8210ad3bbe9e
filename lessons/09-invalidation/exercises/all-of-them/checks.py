"""end_of_sale(): all prices rise and all their entries go. When they go is in scenario.json."""
from decimal import Decimal

from django.core.cache import cache
from shop.models import Product
from stampede.checks import check, expect, expect_that, learner

PRICES = {"price:4": "12.00", "price:5": "34.00", "price:6": "5.00"}


def prices_of(numbers):
    return [Decimal(str(product.price)) for product in Product.objects.filter(id__in=numbers)]


@check("All prices change in the database")
def _():
    program = learner()
    program.call("end_of_sale", [1, 2, 3])
    expect(prices_of([1, 2, 3]), [Decimal("99.00")] * 3, "After the sale all three products should cost 99 again.")


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


@check("All prices change, or none")
def _():
    step, goes_on = 0, True
    while goes_on and step < 40:
        program = learner()
        entries = {"price:1": "4.50", "price:2": "3.90", "price:3": "5.20"}
        cache.set_many(entries, timeout=3600)
        before = prices_of([1, 2, 3])
        goes_on = program.breaks_off("end_of_sale", [1, 2, 3], after=step)
        step += 1
        now = prices_of([1, 2, 3])
        changed = sum(price != old for price, old in zip(now, before))
        expect_that(changed in (0, 3), "The sale broke off in the middle, and only a part of the prices has changed.", "0 or 3 prices", f"{changed}")
        if changed == 0:
            left = cache.get_many(list(entries))
            expect(left, entries, "The sale broke off before its commit, so no price has changed, and entries are gone from the cache.")
