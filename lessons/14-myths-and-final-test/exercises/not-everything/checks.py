"""forget_prices(numbers): these prices are gone, the others and the counter stay."""
from stampede.checks import check, expect, expect_that, learner


def after(numbers):
    from django.core.cache import cache

    program = learner()
    cache.set_many({"price:3": "5.20", "price:5": "34.00", "price:6": "9.80"})
    cache.set("visits", 7, timeout=None)
    program.call("forget_prices", numbers)
    return cache


@check("What belongs to others stays")
def _():
    cache = after([3, 5])
    expect(cache.get("visits"), 7, "The counter of visits is gone, and it cannot be computed again.")
    expect(cache.get("price:6"), "9.80", "A price that nobody named is gone.")


@check("The named prices are gone")
def _():
    cache = after([3, 5])
    expect(cache.get("price:3"), None, "The old price is still served.")
    expect_that("price:5" not in cache, "The entry is still there: a stored None is an entry too, and `add` will be refused.", "no entry", "a stored None")
