"""Old entries are never found; new ones are."""
from django.core.cache import cache
from stampede.checks import check, expect, expect_that, learner, world

NEW = {"amount": 12.0, "currency": "EUR"}


@check("A price has a currency, whatever yesterday's code stored")
def _():
    program = learner()
    for product_id in [4, 5]:
        cache.set(f"price:1:{product_id}", 12.0, timeout=86400)
        seen = program.call("price_of", product_id)
        expect(seen, NEW, "The page found the number that yesterday's code had stored.")


@check("The new price is in the cache")
def _():
    program = learner()
    program.call("price_of", 6)
    expect_that(bool(world.kept(NEW)), "The price was shown, but it isn't in the cache.", "an entry with it", "none")
