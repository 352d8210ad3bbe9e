"""banner(): the warehouse, which takes two seconds, is asked once in 600 s, and an offer is never shown beyond its end."""
import time
from django.core.cache import cache
from stampede.checks import check, expect, expect_that, learner, world

SHOWN = "The banner shows the offer"


def ending_in(seconds):
    """The program, with a warehouse that has one offer."""
    program = learner()
    ends_at = time.time() + seconds
    find = program.stand_in("find_offer", ("Half price", ends_at), ("New offer", ends_at + 7200), takes_seconds=2)
    return program, find


@check(SHOWN)
def _():
    program, _ = ending_in(7200)
    expect(program.call("banner"), "Half price", "It should return the text of the offer.")
    expect(program.call("banner"), "Half price", "The second visitor should see the same.")


@check("Without an offer it is None")
def _():
    program = learner()
    program.stand_in("find_offer", None)
    expect(program.call("banner"), None, "There is no offer, so it should return None.")


@check("The warehouse is asked once in ten minutes", after=SHOWN)
def _():
    program, find = ending_in(7200)
    program.call("banner")
    world.sleep(595)
    program.call("banner")
    expect(find.calls, 1, "Within ten minutes the warehouse was asked again.", unit="call")


@check("The offer is in the cache", after="The warehouse is asked once in ten minutes")
def _():
    program, find = ending_in(7200)
    program.call("banner")
    cache.clear()
    program.call("banner")
    expect(find.calls, 2, "The cache was emptied, and the banner still had the offer: it is kept somewhere else.", unit="call")


@check("An offer is looked up again after ten minutes", after=SHOWN)
def _():
    program, find = ending_in(7200)
    program.call("banner")
    world.sleep(400)
    program.call("banner")
    world.sleep(203)
    message = "The offer was changed, and after ten minutes the old one is still shown. Two hours were left, but ten minutes is the limit."
    expect(program.call("banner"), "New offer", message)


@check("An offer that has ended is not shown", after=SHOWN)
def _():
    program, _ = ending_in(300)
    program.call("banner")
    world.sleep(296)  # a timeout may be cut to whole seconds, as Redis does
    expect(program.call("banner"), "Half price", "The offer runs for another two seconds, and the banner does not show it.")
    world.sleep(2.5)
    message = "The offer ended 300 seconds after it was asked for. Half a second later, the banner still promises it."
    seen = program.call("banner")
    expect_that(seen in ("New offer", None), message, "another offer, or None", seen)
    world.sleep(303)
    expect(program.call("banner"), "New offer", "More than ten minutes after the first offer was looked up, the banner doesn't show the new one.")


@check("No offer is an answer, for ten minutes", after=SHOWN)
def _():
    program = learner()
    find = program.stand_in("find_offer", None, ("Half price", time.time() + 7200), takes_seconds=2)
    program.call("banner")
    expect_that(world.stored(), "There was no offer, and that was not stored: each visitor waits for the warehouse.", "an entry", "an empty cache")
    world.sleep(595)
    program.call("banner")
    expect(find.calls, 1, "There was no offer, that was stored, and the warehouse was asked again: the stored None was taken for a miss.", unit="call")
    world.sleep(8)
    expect(program.call("banner"), "Half price", "A new offer began, and after ten minutes nobody can see it.")
