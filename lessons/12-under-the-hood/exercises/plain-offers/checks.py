"""offer_of(number): an Offer outside, a plain dict with texts in the cache, under a key of the new shape."""
from decimal import Decimal

from django.core.cache import cache
from stampede.checks import check, expect, expect_that, learner, world


@check("It still returns an offer, with a price to count with")
def _():
    program = learner()
    for visit in ["first", "second"]:
        offer = program.call("offer_of", 4)
        expect(type(offer).__name__, "Offer", f"What offer_of() returned on the {visit} call.")
        expect(offer.name, program.namespace["Product"].objects.get(id=4).name, f"The name, on the {visit} call.")
        expect(type(offer.price), Decimal, f"The price on the {visit} call is no Decimal: nobody can count with it.")
        expect(offer.price, Decimal("12.00"), f"The price, on the {visit} call.")


@check("Nobody meets an old object")
def _():
    program = learner()
    cache.set("offer:4", ["an object of the old shape"], timeout=600)
    offer, error = program.attempt("offer_of", 4)
    message = "An old entry was in the cache under offer:4, and the page did not get an Offer."
    expect_that(type(offer).__name__ == "Offer", message, "an Offer", type(error or offer).__name__)


@check("A key of the new shape, kept for 600 seconds")
def _():
    program = learner()
    program.call("offer_of", 4)
    expect_that("offer:2:4" in cache, "Under the old key the old objects are still stored: use offer:2:NUMBER.", "an entry offer:2:4", "none")
    world.sleep(299)
    program.call("offer_of", 4)
    world.sleep(300)
    expect_that("offer:2:4" in cache, "An offer is kept for 600 seconds.", "an entry after 599 s", "none")
    world.sleep(2)
    expect_that("offer:2:4" not in cache, "An offer is kept for 600 seconds.", "none after 601 s", "an entry")


@check("Each product has its own offer")
def _():
    program = learner()
    program.call("offer_of", 4)
    offer = program.call("offer_of", 5)
    expect(getattr(offer, "name", offer), "Glass pot", "The name of the offer for product 5, asked for after that for product 4.")


@check("Plain values are in the cache")
def _():
    program = learner()
    program.call("offer_of", 4)
    stored = cache.get("offer:2:4")
    expect_that(isinstance(stored, dict), "What is in the cache is not a dict.", "a dict", type(stored).__name__)
    expect(stored.get("name"), "Blue cup", "The name in the stored dict.")
    expect(stored.get("price"), "12.00", "The price in the stored dict, as a string: a float would lose pence.")
    expect(sorted(stored), ["name", "price"], "The dict should hold two strings, name and price.")


@check("It is served from the cache")
def _():
    program = learner()
    program.call("offer_of", 5)
    before = len(world.events())
    program.call("offer_of", 5)
    queried = [event for event in world.events()[before:] if event["type"] == "queried"]
    expect(len(queried), 0, "The second call went to the database.", unit="query")
