"""change_price(): the database has the new price, the next visitor sees it, and only that entry is touched."""
from stampede.checks import check, expect, expect_that, learner, world


@check("The next visitor sees the new price")
def _():
    program = learner()
    program.call("price_of", "keyboard")
    program.call("change_price", "keyboard", 39)
    removed = world.commands("delete")
    seen = program.call("price_of", "keyboard")
    if seen != 39 and removed:
        where = world.commands("get")[0].keys[0]
        message = "You delete a key under which nothing lies."
        expect_that(removed[0].keys[0] == where, message, f"delete {where}", f"delete {removed[0].keys[0]}", removed[0].line)
    expect(seen, 39, "change_price() leaves the old price in the cache.")


@check("The new price is in the database")
def _():
    program = learner()
    program.call("price_of", "keyboard")
    program.call("change_price", "keyboard", 39)
    expect(program.namespace["database"]["keyboard"], 39, "Only the cache has the new price. In ten minutes it is lost.")


@check("A price that nobody has asked for yet can be changed too")
def _():
    program = learner()
    program.call("change_price", "mouse", 17)
    message = "With nothing in the cache, change_price() does not change the database."
    expect(program.namespace["database"]["mouse"], 17, message)
    expect(program.call("price_of", "mouse"), 17, "The next visitor should see the new price.")


@check("Prices are still served from the cache")
def _():
    program = learner()
    program.call("price_of", "mouse")
    program.call("price_of", "mouse")
    hits = [get for get in world.commands("get") if get.outcome == "hit"]
    expect(len(hits), 1, "price_of() does not use the cache any more.", unit="hit")


@check("The prices of other products stay in the cache")
def _():
    program = learner()
    program.call("price_of", "mouse")
    program.call("change_price", "keyboard", 39)
    program.call("price_of", "mouse")
    reads, cleared = world.commands("get", key="price:mouse"), world.commands("clear")
    expect(len(reads), 2, "price_of() does not use the cache any more.", unit="look-up")
    message = "The price of the mouse was thrown out as well."
    expect(reads[1].outcome, "hit", message, line=cleared[0].line if cleared else None)
