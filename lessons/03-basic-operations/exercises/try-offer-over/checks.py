"""end_offer(): the usual banner comes back, and nothing else is touched."""
from django.core.cache import cache
from stampede.checks import check, expect, learner, world

FIRST = "A running offer is shown"
USUAL = "Free shipping from 50"


@check(FIRST)
def _():
    program = learner()
    program.call("start_offer", "Two for one")
    expect(program.call("banner"), "Two for one", "The offer runs, and the banner does not show it.")


@check("When it is over, the banner is the usual one", after=FIRST)
def _():
    program = learner()
    program.call("start_offer", "Two for one")
    program.call("end_offer")
    seen = program.call("banner")
    message = "The offer is over, and the banner doesn't say so."
    if seen is None or seen == "":
        message = "There is still an entry under offer. get() gives its default only when there is none."
    expect(seen, USUAL, message)
    world.sleep(300.5)
    expect(program.call("banner"), USUAL, "Five minutes after its end the offer is shown again.")


@check("Nothing else is thrown away")
def _():
    program = learner()
    cache.set("weather:Porto", "rain")
    program.call("start_offer", "Two for one")
    program.call("end_offer")
    expect(cache.get("weather:Porto"), "rain", "The weather was removed from the cache too. Remove only the offer.")


@check("Ending an offer that does not run is no error", after=FIRST)
def _():
    program = learner()
    program.call("end_offer")
    expect(program.call("banner"), USUAL, "No offer was running, and the banner has changed.")


@check("Another offer can begin, for its hour", after=FIRST)
def _():
    program = learner()
    program.call("start_offer", "Two for one")
    program.call("end_offer")
    program.call("start_offer", "Half price")
    world.sleep(3599)
    expect(program.call("banner"), "Half price", "An offer that began after the end of another is not shown for its hour.")
    world.sleep(1.5)
    expect(program.call("banner"), USUAL, "An hour is over, and the offer is still shown.")
