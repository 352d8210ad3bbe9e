"""stock_of() caches for an hour, count_again() writes in a transaction. Two of them at once are in concurrency.json."""
from shop.models import Product
from stampede.checks import check, expect, expect_that, learner, world


@check("The stock is served from the cache for an hour")
def _():
    program = learner()
    before = program.call("stock_of", 4)
    Product.objects.filter(id=4).update(stock=before + 1)
    world.sleep(3500)
    expect(program.call("stock_of", 4), before, "The second visitor was not served from the cache.")


@check("A new number shows at once")
def _():
    program = learner()
    program.call("stock_of", 4)
    program.call("count_again", 4, 100)
    expect(program.call("stock_of", 4), 100, "After counting again the old stock was served.")


@check("A refused number leaves nothing behind")
def _():
    program = learner()
    before = program.call("stock_of", 4)
    try:
        program.namespace["count_again"](4, -5)
    except ValueError:
        expect(program.call("stock_of", 4), before, "The number was refused, and the cache has it.")
        return
    expect_that(False, "A negative stock has to be refused with a ValueError.", "ValueError", "no error")
