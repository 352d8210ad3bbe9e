"""VERSION 2 for default, the old alias as it was."""
from django.conf import settings
from stampede.checks import check, expect, expect_that, learner


@check("Old and new don't get in each other's way, in one store")
def _():
    from django.core.cache import caches

    program = learner()
    default, old = settings.CACHES.get("default", {}), settings.CACHES.get("old")
    expect_that(old is not None, "There is no alias `old` in the settings any more. Leave it as it is.", "an alias `old`", "none")
    expect(old.get("VERSION", 1), 1, "The old process cannot find its entries any more.")
    expect(default.get("LOCATION"), old.get("LOCATION"), "Both should use the same store, because there is only one server.")
    caches["old"].set("price:5", "34.00")
    seen = program.call("price_of", 5)
    expect(seen, None, "The new code read a text that the old process had stored.")
    program.call("set_price", 5, 3400)
    expect(program.call("price_of", 5), 3400, "The new code stored a price, and price_of() doesn't return it.")
    expect(caches["old"].get("price:5"), "34.00", "The old process reads a number that the new code has stored.")
    expect(default.get("VERSION"), 2, "The two keep apart, but not by their version. A prefix is for the site, so use VERSION for the release.")
