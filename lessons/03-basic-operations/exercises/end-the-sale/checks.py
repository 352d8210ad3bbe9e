"""end_sale(): the sale is gone, and the caller knows whether there was one."""
from django.core.cache import cache
from stampede.checks import check, expect, learner, world

FIRST = "A running sale is ended"


@check(FIRST)
def _():
    program = learner()
    cache.set("price:1", 4.5)
    program.call("start_sale", "Two for one")
    expect(program.call("end_sale"), True, "A sale was running, so end_sale() should return True.")
    expect(cache.get("sale"), None, "The sale was ended, and it is still in the cache.")
    expect(cache.get("price:1"), 4.5, "The sale was ended, and something else was removed from the cache too.")


@check("Without a sale it says so", after=FIRST)
def _():
    program = learner()
    expect(program.call("end_sale"), False, "No sale was running, so end_sale() should return False.")
    program.call("start_sale", "Two for one")
    program.call("end_sale")
    expect(program.call("end_sale"), False, "The sale was ended already, so the second end_sale() should return False.")


@check("A sale without a text is a sale too", after="A running sale is ended")
def _():
    program = learner()
    program.call("start_sale", "")
    expect(program.call("end_sale"), True, "A sale with an empty text was running, and end_sale() says there was none.")


@check("A sale runs for an hour", after=FIRST)
def _():
    program = learner()
    program.call("start_sale", "Two for one")
    program.call("start_sale", "Half price")
    world.sleep(3599)
    expect(cache.get("sale"), "Half price", "The sale should still be on, with the text that was given last.")
    world.sleep(1.5)
    expect(cache.get("sale"), None, "The hour is over, and the sale is still on.")
