"""The moved list lives an hour from the move, and not longer."""
from django.core.cache import cache
from stampede.checks import check, expect, learner, world

FIRST = "It's still there shortly before the hour ends"
LIST = ["3.90", "4.50"]


def moved(after):
    program = learner()
    cache.set("prices:cups", LIST, timeout=3600)
    version = program.call("move")
    expect(version, 2, "The list had version 1, so move() should return 2.")
    world.sleep(after)
    return cache.get("prices:cups", version=2)


@check(FIRST)
def _():
    expect(moved(3599), LIST, "The list should live for an hour after it was moved.")


@check("After the hour it's gone", after=FIRST)
def _():
    expect(moved(3600.5), None, "More than an hour after the move, the list is still there.")
