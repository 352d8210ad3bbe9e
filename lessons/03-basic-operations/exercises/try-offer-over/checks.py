"""end_offer(): the key goes, and only that one."""
from django.core.cache import cache
from stampede.checks import check, expect, learner


@check("A running offer is shown")
def _():
    program = learner()
    program.call("start_offer", "Two for one")
    expect(program.call("banner"), "Two for one", "The offer runs, and the banner does not show it.")


@check("When it is over, the banner is the usual one")
def _():
    program = learner()
    program.call("start_offer", "Two for one")
    program.call("end_offer")
    seen = program.call("banner")
    expect(seen, "Free shipping from 50", "There is still an entry under offer. get() gives its default only when there is none.")


@check("Nothing else is thrown away")
def _():
    program = learner()
    cache.set("weather:Porto", "rain")
    program.call("start_offer", "Two for one")
    program.call("end_offer")
    expect(cache.get("weather:Porto"), "rain", "The weather was thrown out as well. Remove the one key.")


@check("Ending an offer that does not run is no error")
def _():
    program = learner()
    program.call("end_offer")
    expect(program.call("banner"), "Free shipping from 50", "No offer was running, and the banner has changed.")
