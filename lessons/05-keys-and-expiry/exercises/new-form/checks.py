"""Old entries are never found; new ones are."""
from django.core.cache import cache
from stampede.checks import check, expect, expect_that, learner, world

FIRST = "A price has a currency, whatever yesterday's code stored"
NEW = {"amount": 12.0, "currency": "EUR"}


@check(FIRST)
def _():
    program = learner()
    for product_id in [4, 5]:
        cache.set(f"price:1:{product_id}", 12.0, timeout=86400)
        seen = program.call("price_of", product_id)
        if seen == 12.0:
            expect(seen, NEW, "The page found the number that yesterday's code had stored.")
        expect(seen, NEW, "price_of() should return the amount and its currency, as before.")


@check("The new price is in the cache", after=FIRST)
def _():
    program = learner()
    program.call("price_of", 6)
    expect_that(bool(world.kept(NEW)), "The price was shown, but it isn't in the cache.", "an entry with it", "none")
    program.call("price_of", 7)
    expect(len(world.kept(NEW)), 2, "The prices of products 6 and 7 were asked for. Each of them should have an entry of its own.", unit="entry" if len(world.kept(NEW)) == 1 else None)
    again = program.deployed()
    stored = len(world.kept(NEW))
    again.call("price_of", 6)
    expect(len(world.kept(NEW)), stored, "The same program was started again, and it didn't find the entry: the key has to be the same in every process.")
