"""banner(): kept for 600 s, and never beyond the end of the offer."""
import time
from stampede.checks import check, expect, expect_that, learner, world


def ending_in(seconds):
    """The program, with a warehouse that has one offer."""
    program = learner()
    ends_at = time.time() + seconds
    find = program.stand_in("find_offer", ("Half price", ends_at), ("New offer", ends_at + 7200))
    return program, find


@check("The banner shows the offer")
def _():
    program, _ = ending_in(7200)
    expect(program.call("banner"), "Half price", "It should return the text of the offer.")
    expect(program.call("banner"), "Half price", "The second visitor should see the same.")


@check("Without an offer it is None")
def _():
    program = learner()
    program.stand_in("find_offer", None)
    expect(program.call("banner"), None, "There is no offer, so it should return None.")


@check("The warehouse is asked once in ten minutes")
def _():
    program, find = ending_in(7200)
    program.call("banner")
    world.sleep(599)
    program.call("banner")
    expect(find.calls, 1, "Within ten minutes the warehouse was asked again.", unit="call")


@check("An offer is looked up again after ten minutes")
def _():
    program, find = ending_in(7200)
    program.call("banner")
    world.sleep(602)
    program.call("banner")
    written = world.commands("set")[0]
    lived = "no end" if written.ttl is None else f"{written.ttl:g} s"
    message = "The offer was changed, and after ten minutes the old one is still shown. Two hours were left, but ten minutes is the limit."
    expect_that(find.calls == 2, message, "600 s", lived, written.line)


@check("An offer that has ended is not shown")
def _():
    program, _ = ending_in(300)
    program.call("banner")
    world.sleep(298)
    expect(program.call("banner"), "Half price", "The offer runs for two more seconds, and the banner does not show it.")
    world.sleep(3)
    written = world.commands("set")[0]
    lived = "no end" if written.ttl is None else f"{written.ttl:g} s"
    message = "The offer ended after 300 seconds, and the banner still promises it."
    expect_that(program.call("banner") == "New offer", message, "300 s", lived, written.line)


@check("No offer is an answer, for ten minutes")
def _():
    program = learner()
    find = program.stand_in("find_offer", None, ("Half price", time.time() + 7200))
    program.call("banner")
    written = world.commands("set")
    expect_that(written, "There was no offer, and that was not stored: each visitor waits for the warehouse.", "a cache.set()", "none")
    program.call("banner")
    expect(find.calls, 1, "There was no offer, and each visitor asks the warehouse again: the stored None was taken for a miss.", unit="call")
    world.sleep(602)
    expect(program.call("banner"), "Half price", "A new offer began, and after ten minutes nobody can see it.")
