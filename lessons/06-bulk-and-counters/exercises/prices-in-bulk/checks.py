"""prices_of(): one look, one query for what is missing, one write; on Redis."""
from stampede.checks import check, expect, expect_that, learner, world

PRICES = {1: "4.50", 2: "3.90", 4: "12.00"}


def queries(since=0):
    return [event for event in world.events() if event["type"] == "queried"][since:]


@check("On an empty cache it returns the prices by id")
def _():
    program = learner()
    seen = program.call("prices_of", [1, 2, 4])
    message = "Your dict has the cache's keys: the page wants the products' ids." if any(isinstance(key, str) for key in seen) else "The price of each product, by its id."
    expect(seen, PRICES, message)


@check("With one price missing it still returns all of them")
def _():
    program = learner()
    program.call("prices_of", [1, 2])
    try:
        seen = program.call("prices_of", [1, 2, 4])
    except BaseException:
        seen = None
    expect(seen, PRICES, "Two prices were in the cache and one was not. get_many leaves out what it does not find; look for each key.")


@check("It goes to the cache once, for all the keys")
def _():
    program = learner()
    program.call("prices_of", [1, 2, 4])
    looks = world.commands("get") + world.commands("get-many") + world.commands("has")
    expect(len(looks), 1, "The cache is asked for each price.", unit="look-up")
    expect_that(world.commands("set-many") or world.commands("set"), "Nothing was stored.", "a cache.set_many()", "none")
    expect(len(world.commands("set")), 0, "A set for each price: that is as many trips as there are products.", unit="set")


@check("It goes to the database once, for what is missing")
def _():
    program = learner()
    program.call("prices_of", [1, 2, 3, 4])
    expect(len(queries()), 1, "A query for each missing product. filter(id__in=…) fetches them all.", unit="query")
    program.call("prices_of", [1, 2, 3, 4, 5])
    written = world.commands("set-many")[-1]
    expect(len(written.keys), 1, "Products that the cache had were loaded again, and stored again.", unit="price", line=written.line)


@check("If the cache has them all, that is the end of it")
def _():
    program = learner()
    program.call("prices_of", [1, 2])
    before = len(queries())
    program.call("prices_of", [1, 2])
    expect(len(queries(before)), 0, "The cache had every price, and the database was asked all the same.", unit="query")


@check("The prices are kept for 600 seconds")
def _():
    program = learner()
    program.call("prices_of", [1, 2])
    written = world.commands("set-many")[0]
    expect(written.ttl, 600, "Every entry has to live 600 seconds. Left out, it is 300.", line=written.line)
