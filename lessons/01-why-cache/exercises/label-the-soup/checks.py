"""serve() returns what is stored under soup, whatever that is."""
from django.core.cache import cache
from stampede.checks import check, expect, learner


@check("The guest gets the soup")
def _():
    program = learner()
    cache.set("soup", "lentil soup")
    message = "There was lentil soup under the key soup. serve() has to ask for exactly that key."
    expect(program.call("serve"), "lentil soup", message)


@check("An empty fridge is not an error")
def _():
    expect(learner().call("serve"), None, "Nothing was stored, so serve() should return None.")
