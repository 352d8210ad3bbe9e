"""serve() returns what is stored under soup, whatever that is."""
from django.core.cache import cache
from stampede.checks import check, expect, learner

FIRST = "The guest gets the soup"


@check(FIRST)
def _():
    program = learner()
    cache.set("soup", "lentil soup")
    message = "There was lentil soup under the key soup. serve() has to ask for exactly that key."
    expect(program.call("serve"), "lentil soup", message)
    expect(program.call("serve"), "lentil soup", "The second guest came, and the soup was no longer there. serve() should only look.")


@check("An empty fridge is not an error", after=FIRST)
def _():
    expect(learner().call("serve"), None, "Nothing was stored, so serve() should return None.")
