"""new_offer(tea): replaces the offer, for an hour from now."""
from django.core.cache import cache
from stampede.checks import check, expect, learner, world


@check("The newest offer is shown for an hour")
def _():
    program = learner()
    program.call("new_offer", "mint tea")
    world.sleep(600)
    program.call("new_offer", "oolong")
    expect(cache.get("offer"), "oolong", "The second offer should be in the cache, under `offer`.")
    world.sleep(3540)
    expect(cache.get("offer"), "oolong", "Its hour isn't over, and the second offer is gone.")


@check("And not for longer", after="The newest offer is shown for an hour")
def _():
    program = learner()
    program.call("new_offer", "oolong")
    world.sleep(3660)
    expect(cache.get("offer"), None, "The offer is still shown a minute after its hour ended.")
