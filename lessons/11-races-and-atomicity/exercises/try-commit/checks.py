"""sale(): the delete comes after the commit."""
from django.core.cache import cache
from shop.models import Product
from stampede.checks import check, expect, expect_that, learner, world


@check("The price is changed and the entry deleted")
def _():
    program = learner()
    cache.set("price:4", 12)
    program.call("sale")
    expect(str(Product.objects.get(id=4).price), "10.00", "The database should have the new price.")
    expect(cache.get("price:4"), None, "The old price is still in the cache.")


@check("The delete comes after the commit")
def _():
    program = learner()
    program.call("sale")
    order = [
        event["action"]["do"] if event["type"] == "queried" else event["command"]["op"]
        for event in world.events()
        if event["type"] in ("queried", "commanded")
    ]
    after = order.index("delete") > order.index("commit") if "commit" in order and "delete" in order else False
    if order.index("delete") < order.index("update"):
        expect_that(False, "You delete before the update: a reader can fill the cache with the old price in between.", "delete at the end", ", ".join(order))
    expect_that(after, "The delete is done before the commit, when all others still see the old price.", "delete after commit", ", ".join(order))
