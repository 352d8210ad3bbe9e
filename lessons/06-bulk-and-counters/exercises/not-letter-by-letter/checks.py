"""forget(product_id): one entry goes, in a bulk call."""
from django.core.cache import cache
from stampede.checks import check, expect, expect_that, learner, world


@check("The price is gone, the other one stays")
def _():
    program = learner()
    cache.set_many({"price:4": "12.00", "price:5": "34.00"})
    before = len(world.commands())
    program.call("forget", 4)
    expect(cache.get("price:5"), "34.00", "The price of another product was removed too.")
    removed = [command for command in world.commands()[before:] if command.op in ("delete", "delete-many", "clear")]
    expect_that(removed, "Nothing is deleted at all.", "a delete_many()", "none")
    keys = [key.split(":", 2)[-1] for command in removed for key in command.keys]
    if len(keys) > 3 and all(len(key) == 1 for key in keys):
        expect(keys, ["price:4"], "Every key that you delete is a single letter. The key has to be one element of the list.")
    expect(cache.get("price:4"), None, "Something was deleted, and the price of product 4 is still there.")
    bulk = any(command.api in ("delete_many", "adelete_many") for command in removed)
    expect_that(bulk, "The price is gone, but not by a bulk call, and more keys will be added later.", "a delete_many()", f"a {removed[0].api}()")


@check("Whatever product it is")
def _():
    program = learner()
    cache.set_many({"price:4": "12.00", "price:5": "34.00", "price:54": "1.00"})
    program.call("forget", 5)
    expect(cache.get("price:5"), None, "Product 5 was to be forgotten, and its price is still there.")
    expect(sorted(cache.get_many(["price:4", "price:54"])), ["price:4", "price:54"], "Product 5 was to be forgotten, and the price of another one was removed too.")
