"""prices_of(): one look, one query for what is missing, one write; on Redis."""
from shop.models import Product
from stampede.checks import check, expect, expect_that, learner, world

PRICES = {1: "4.50", 2: "3.90", 4: "12.00"}
FOUND = "On an empty cache it returns the prices by id"


@check(FOUND)
def _():
    program = learner()
    seen = program.call("prices_of", [1, 2, 4])
    by_key = isinstance(seen, dict) and any(isinstance(key, str) for key in seen)
    message = "Your dict has the cache's keys: the page wants the products' ids." if by_key else "It should return the price of each product, by its id."
    expect(seen, PRICES, message)


@check("With one price missing it still returns all of them", after=FOUND)
def _():
    program = learner()
    program.call("prices_of", [1, 2])
    seen, error = program.attempt("prices_of", [1, 2, 4])
    message = "Two prices were in the cache and one was not, and the call did not return all three."
    expect_that(error is None, message, "all three prices", type(error).__name__)
    expect(seen, PRICES, message)
    program = learner()
    program.call("prices_of", [1, 2])
    Product.objects.filter(id=1).update(price="9.99")
    message = "The price of product 1 was in the cache. Product 4 was asked for too, and the price of product 1 was read again."
    expect(program.call("prices_of", [4, 1]), {1: "4.50", 4: "12.00"}, message)


@check("It goes to the cache once, for all the keys", after=FOUND)
def _():
    program = learner()
    program.call("prices_of", [1, 2, 4])
    expect(world.reads(), 1, "On an empty cache, three prices took more or less than one lookup.", unit="lookup")
    expect_that(world.writes() > 0, "Nothing was stored.", "the prices in the cache", "none")
    expect(world.round_trips(), 2, "One trip to look and one trip to store are enough, however many prices there are.", unit="trip")


@check("It goes to the database once, for what is missing", after=FOUND)
def _():
    program = learner()
    program.call("prices_of", [1, 2, 3, 4])
    expect(len(world.queries()), 1, "More than one query for the missing products. filter(id__in=…) fetches them all.", unit="statement")
    before = len(world.commands())
    program.call("prices_of", [1, 2, 3, 4, 5])
    written = [key for command in world.commands()[before:] if command.stored for key in command.keys]
    expect(len(written), 1, "One price was missing, and others that the cache had were stored again.", unit="price")


@check("If the cache has them all, that is the end of it", after=FOUND)
def _():
    program = learner()
    program.call("prices_of", [1, 2])
    before = len(world.queries())
    program.call("prices_of", [1, 2])
    expect(len(world.queries()), before, "The cache had every price, and the database was asked too.", unit="statement")


@check("The prices are kept for 600 seconds", after=FOUND)
def _():
    program = learner()
    program.call("prices_of", [1, 2])
    for price in ["4.50", "3.90"]:
        ttl = world.kept(price).longest
        expect_that(599 < ttl <= 600, "Every entry has to live 600 seconds.", "600 s", f"{ttl:g} s")
