"""Room for 301 entries."""
from stampede.checks import check, expect, learner


@check("All 301 prices stay")
def _():
    from django.conf import settings

    program = learner()
    left = program.call("fill", 301)
    default = settings.CACHES["default"]
    if left == 201 and "MAX_ENTRIES" in default:
        expect(left, 301, "MAX_ENTRIES stands in the wrong place: outside of OPTIONS nobody reads it.", unit="price")
    if left == 300:
        expect(left, 301, "Now one goes for each that comes. It is the room that is missing.", unit="price")
    expect(left, 301, "There is still no room for them.", unit="price")


@check("There is room for 900")
def _():
    expect(learner().call("fill", 900), 900, "The catalogue grows. Leave some room.", unit="price")
