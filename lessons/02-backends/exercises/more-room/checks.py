"""Room for 90 entries, whatever gives it."""
from django.conf import settings
from stampede.checks import check, expect, learner, world

FIRST = "All 31 prices stay"
PRICE = 4.5


def left_of(products):
    """How many prices are in the cache at the end: what fill() says, and what is really there."""
    said = learner().call("fill", products)
    there = len({entry.key for entry in world.stored(PRICE)})
    expect(said, there, "fill() should count the prices that are still in the cache.", unit="price")
    return there


@check(FIRST)
def _():
    left = left_of(31)
    default = settings.CACHES["default"]
    if left == 21 and "MAX_ENTRIES" in default:
        expect(left, 31, "There is a MAX_ENTRIES outside of OPTIONS. Django doesn't read it there, so there was no more room than before.", unit="price")
    expect(left, 31, "There was still no room for all of them.", unit="price")


@check("There is room for 90", after=FIRST)
def _():
    expect(left_of(90), 90, "The catalogue grows to 90 products, and not all of their prices stayed.", unit="price")
