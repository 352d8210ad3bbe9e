"""forget(product_id): one entry goes, in a bulk call."""
from stampede.checks import check, expect, expect_that, learner, world


@check("The price is gone, the other one stays")
def _():
    from django.core.cache import cache

    program = learner()
    cache.set_many({"price:4": "12.00", "price:5": "34.00"})
    program.call("forget", 4)
    removed = world.commands("delete") + world.commands("delete-many")
    expect_that(removed, "Nothing is deleted at all.", "a delete_many()", "none")
    keys = [key.split(":", 2)[2] for command in removed for key in command.keys]
    if len(keys) > 3:
        expect(keys, ["price:4"], "Your list is a list of letters. The key has to be one element of it.")
    expect(cache.get("price:4"), None, "A key was deleted under which nothing lies.")
    expect(cache.get("price:5"), "34.00", "The price of another product went too.")
