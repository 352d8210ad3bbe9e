"""Room for 31 entries."""
from stampede.checks import check, expect, learner


@check("All 31 prices stay")
def _():
    from django.conf import settings

    program = learner()
    left = program.call("fill", 31)
    default = settings.CACHES["default"]
    if left == 21 and "MAX_ENTRIES" in default:
        expect(left, 31, "MAX_ENTRIES stands in the wrong place: outside of OPTIONS nobody reads it.", unit="price")
    if left == 30:
        expect(left, 31, "Now one goes for each that comes. It is the room that is missing.", unit="price")
    expect(left, 31, "There is still no room for them.", unit="price")


@check("There is room for 90")
def _():
    expect(learner().call("fill", 90), 90, "The catalogue grows. Leave some room.", unit="price")
