"""Old and new release on one store: nobody reads the other's shape, and a new price reaches both."""
from stampede.checks import check, expect, expect_that, learner, world

DICT = {"amount": "12.00", "currency": "EUR"}


@check("The new release gets a dict, even where the old one has stored a text")
def _():
    program = learner()
    program.call("change_price", 4, "12.00")
    program.call("old_price_of", 4)
    expect(program.call("price_of", 4), DICT, "The new release was given a text.")


@check("The new release remembers")
def _():
    program = learner()
    program.call("price_of", 5)
    before = len([event for event in world.events() if event["type"] == "queried"])
    program.call("price_of", 5)
    after = len([event for event in world.events() if event["type"] == "queried"])
    expect(after - before, 0, "The new release asks the database each time.", unit="query")


@check("The old release gets a text, even where the new one has stored a dict")
def _():
    program = learner()
    program.call("change_price", 4, "12.00")
    program.call("price_of", 4)
    expect(program.call("old_price_of", 4), "12.00", "The old release was given a dict.")


@check("The entries of the old release stay, and come to the same place again")
def _():
    from django.core.cache import cache

    program = learner()
    program.call("change_price", 4, "12.00")
    program.call("old_price_of", 4)
    program.call("price_of", 4)
    expect_that(cache.get("price:4") is not None, "The old release has lost its entry.", "12.00", "absent")
    expect(program.call("old_price_of", 4), "12.00", "The old release was given a dict.")


@check("A new price reaches both")
def _():
    program = learner()
    program.call("old_price_of", 5)
    program.call("price_of", 5)
    program.call("change_price", 5, "30.00")
    expect(program.call("price_of", 5)["amount"], "30.00", "The new release still shows the old price.")
    expect(program.call("old_price_of", 5), "30.00", "The old release still shows the old price.")
