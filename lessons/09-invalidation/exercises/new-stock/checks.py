"""stock_of() caches for an hour, deliver() changes in a transaction. The races are in concurrency.json."""
from shop.models import Product
from stampede.checks import check, expect, expect_that, learner, world


@check("The stock is served from the cache for an hour")
def _():
    program = learner()
    before = program.call("stock_of", 4)
    Product.objects.filter(id=4).update(stock=before + 1)
    world.sleep(3500)
    expect(program.call("stock_of", 4), before, "The second visitor was not served from the cache.")


@check("After a delivery the new stock shows at once")
def _():
    program = learner()
    program.call("stock_of", 4)
    program.call("deliver", 4, 100)
    expect(Product.objects.get(id=4).stock, 100, "The delivery is not in the database.")
    expect(program.call("stock_of", 4), 100, "After the delivery the old stock was served.")
    program.call("deliver", 4, 120)
    expect(program.call("stock_of", 4), 120, "The second delivery did not show.")


@check("A refused delivery leaves nothing behind")
def _():
    program = learner()
    before = program.call("stock_of", 4)
    refused = False
    try:
        program.namespace["deliver"](4, -5)
    except ValueError:
        refused = True
    expect_that(refused, "A negative stock has to be refused with a ValueError.", "ValueError", "no error")
    expect(program.call("stock_of", 4), before, "The delivery was refused, and the cache has its number.")
