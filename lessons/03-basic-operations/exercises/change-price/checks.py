"""change_price(): the database has the new price, every later visitor sees it, and only that entry is touched."""
from django.core.cache import cache
from stampede.checks import check, expect, expect_that, learner, world

SEEN = "The next visitor sees the new price"
SERVED = "Prices are still served from the cache"


def started():
    """The program, with these two products among its prices whatever else it sells."""
    program = learner()
    program.namespace["database"].update({"pot": 34, "cup": 12})
    return program


@check(SEEN)
def _():
    program = started()
    program.call("price_of", "pot")
    before = world.stored()
    program.call("change_price", "pot", 29)
    seen = program.call("price_of", "pot")
    removed = world.commands("delete")
    if seen != 29 and removed and world.holds(before):
        where = before[0].key
        message = "You delete a key, but there is nothing under it: the price is stored under another one."
        expect_that(False, message, f"delete {where}", f"delete {removed[0].keys[0].split(':', 2)[-1]}", removed[0].line)
    expect(seen, 29, "After change_price() the next visitor still got the old price.")


@check("The new price is in the database", after=SEEN)
def _():
    program = started()
    program.call("price_of", "pot")
    program.call("change_price", "pot", 29)
    expect(program.namespace["database"].get("pot"), 29, "The database still has the old price, and in ten minutes the page has it again.")


@check("A price that nobody has asked for yet can be changed too", after=SEEN)
def _():
    program = started()
    program.call("change_price", "cup", 10)
    message = "With nothing in the cache, change_price() does not change the database."
    expect(program.namespace["database"].get("cup"), 10, message)
    expect(program.call("price_of", "cup"), 10, "The next visitor should see the new price.")
    program.call("change_price", "cup", 11)
    expect(program.call("price_of", "cup"), 11, "The price of the cup was changed while it was in the cache, and the next visitor still got the old one.")


@check(SERVED, after=SEEN)
def _():
    program = started()
    program.call("price_of", "cup")
    program.namespace["database"]["cup"] = "asked again"
    expect(program.call("price_of", "cup"), 12, "price_of() does not use the cache any more.")
    cache.clear()
    expect(program.call("price_of", "cup"), "asked again", "The cache was emptied, and price_of() still had the price: it is kept somewhere else.")


@check("The prices of other products stay in the cache", after=SERVED)
def _():
    program = started()
    program.call("price_of", "cup")
    program.namespace["database"]["cup"] = "asked again"
    program.call("change_price", "pot", 29)
    cleared = world.commands("clear")
    message = "The pot got a new price, and the price of the cup was removed from the cache too."
    expect(program.call("price_of", "cup"), 12, message, line=cleared[0].line if cleared else None)


@check("A visitor may come in the middle of a change", after=SEEN)
def _():
    for after in range(40):
        program = started()
        program.call("price_of", "pot")
        if not program.visited(lambda: program.call("price_of", "pot"), "change_price", "pot", 29, after=after):
            break
        message = "A visitor came in the middle of change_price() and stored the old price again: the database has to be changed before the cache."
        expect(program.call("price_of", "pot"), 29, message)


@check("After a change, too, a price is kept for ten minutes at most", after=SEEN)
def _():
    program = started()
    program.call("price_of", "pot")
    program.call("change_price", "pot", 29)
    program.call("price_of", "pot")
    program.namespace["database"]["pot"] = 27  # somebody else's import
    world.sleep(600.5)
    message = "Ten minutes after the change, the price in the cache is still the one of that moment."
    expect(program.call("price_of", "pot"), 27, message)
