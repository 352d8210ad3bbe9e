"""price_of(number): what cannot be read is a miss. The entries are pickles that name a class which is not there."""
import redis
from django.core.cache import cache
from shop.models import Product
from stampede.checks import check, expect, expect_that, learner, world

server = redis.Redis.from_url("redis://127.0.0.1:6379/0")
NO_CLASS = b"cshop.models\nPrice\n."
NO_MODULE = b"cshop.prices\nPrice\n."


def asked(program, number, message):
    price, error = program.attempt("price_of", number)
    unread = isinstance(error, (AttributeError, ImportError)) and ("Price" in str(error) or "shop.prices" in str(error))
    seen = f"{type(error).__name__}: {error}"
    expect_that(not unread, message, "a price", seen)
    expect_that(error is None, "An old entry was in the cache, and price_of() raised another error than the one of reading it.", "a price", seen)
    return price


@check("A class is gone: the price comes from the database")
def _():
    program = learner()
    server.set(":1:price:4", NO_CLASS)
    expect(asked(program, 4, "The class of the old entry is gone, and the error came through to the page."), "12.00", "The price.")


@check("A whole module is gone")
def _():
    program = learner()
    server.set(":1:price:4", NO_MODULE)
    expect(asked(program, 4, "The module of the old entry is gone, and the error came through to the page."), "12.00", "The price.")


@check("The next visitor finds a good entry")
def _():
    program = learner()
    server.set(":1:price:4", NO_CLASS)
    asked(program, 4, "The class of the old entry is gone, and the error came through to the page.")
    message = "The entry that nobody can read is still there."
    expect_that(server.get(":1:price:4") != NO_CLASS, message, "the new price", "the old object")
    expect(cache.get("price:4"), "12.00", "The price should be stored again.")
    expect(world.kept("12.00").longest, 600, "It is kept for 600 seconds.", unit="second")
    before = len(world.queries())
    expect(program.call("price_of", 4), "12.00", "The price, for the next visitor.")
    expect(len(world.queries()) - before, 0, "The next visitor's price should come from the cache.", unit="query")


@check("The other entries stay")
def _():
    program = learner()
    cache.set("price:5", "34.00", timeout=600)
    server.set(":1:price:4", NO_CLASS)
    asked(program, 4, "The class of the old entry is gone, and the error came through to the page.")
    expect(cache.get("price:5"), "34.00", "Because of one bad entry, all the others were thrown out.")


@check("An error of the database comes through, as before")
def _():
    program = learner()
    value, error = program.attempt("price_of", 77)
    message = "There is no product 77. The database's error should come through, as it did before."
    expect_that(isinstance(error, Product.DoesNotExist), message, "Product.DoesNotExist", repr(value) if error is None else type(error).__name__)
