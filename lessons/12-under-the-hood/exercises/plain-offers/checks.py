"""offer_of(number): an Offer outside, a plain dict with texts in the cache, under a key of the new shape."""
from decimal import Decimal

from django.core.cache import cache
from stampede.checks import check, expect, expect_that, learner, world


@check("It still returns an offer, with a price to count with")
def _():
    program = learner()
    for visit in ["first", "second"]:
        offer = program.call("offer_of", 4)
        expect(offer.name, program.namespace["Product"].objects.get(id=4).name, f"The name, on the {visit} call.")
        expect(type(offer.price), Decimal, f"The price on the {visit} call is no Decimal: nobody can count with it.")
        expect(offer.price, Decimal("12.00"), f"The price, on the {visit} call.")


@check("A key of the new shape, kept for 600 seconds")
def _():
    program = learner()
    program.call("offer_of", 4)
    expect(len(world.commands("set", key="offer:2:4")), 1, "Under the old key the old objects still lie: use offer:2:NUMBER.", unit="set")
    written = world.commands("set", key="offer:2:4")[0]
    expect(written.ttl, 600, "An offer is kept for 600 seconds.", line=written.line)


@check("Plain values lie in the cache")
def _():
    program = learner()
    program.call("offer_of", 4)
    stored = cache.get("offer:2:4")
    expect_that(isinstance(stored, dict), "An object of your own class lies in the cache.", "a dict", type(stored).__name__)
    expect_that(
        all(isinstance(value, str) for value in stored.values()),
        "A price is no float: 0.1 + 0.2 is not 0.3. Store it as text.",
        "texts only",
        ", ".join(type(value).__name__ for value in stored.values()),
    )


@check("It is served from the cache")
def _():
    program = learner()
    program.call("offer_of", 5)
    before = len(world.events())
    program.call("offer_of", 5)
    queried = [event for event in world.events()[before:] if event["type"] == "queried"]
    expect(len(queried), 0, "The second call went to the database.", unit="query")
