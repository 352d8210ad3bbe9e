"""stock_of(product_id): any answer is kept for 60 s. sell(product_id, pieces): the database first, then the key goes."""
from shop.models import Product
from stampede.checks import check, expect, expect_that, learner, world


def asked():
    """How often the database was."""
    return len([e for e in world.events() if e["type"] == "queried" and e["action"]["do"] == "select"])


def in_the_books(product_id):
    return Product.objects.get(pk=product_id).stock


@check("Each product has its own number")
def _():
    program = learner()
    expect(program.call("stock_of", 4), in_the_books(4), "It should say what the table of products says.")
    expect(program.call("stock_of", 6), in_the_books(6), "The book of tea has the number of the blue cup.")
    expect(program.call("stock_of", 77), None, "A product that the shop does not have is None.")


@check("Who asks again is served from the cache")
def _():
    program = learner()
    program.call("stock_of", 4)
    program.call("stock_of", 4)
    expect(asked(), 1, "Two visitors asked for the blue cup, and the database was asked twice.", unit="query")


@check("Sold out is an answer")
def _():
    program = learner()
    Product.objects.filter(pk=3).update(stock=0)
    expect(program.call("stock_of", 3), 0, "The jasmine tea is sold out.")
    program.call("stock_of", 3)
    expect(asked(), 1, "A 0 was in the cache, and the database was asked again: the 0 was taken for a miss.", unit="query")


@check("There is no such product is an answer, too")
def _():
    program = learner()
    program.call("stock_of", 77)
    expect(program.call("stock_of", 77), None, "A product that the shop does not have is None.")
    expect(asked(), 1, "A None was in the cache, and the database was asked again. Which default is no answer?", unit="query")


@check("A number is at most a minute old")
def _():
    program = learner()
    first = program.call("stock_of", 4)
    Product.objects.filter(pk=4).update(stock=first + 50)  # another team's import
    world.sleep(59)
    expect(program.call("stock_of", 4), first, "The number should be kept for 60 seconds.")
    world.sleep(2)
    written = world.commands("set")[0]
    lived = "no end" if written.ttl is None else f"{written.ttl:g} s"
    message = "An import that deletes no key has changed the number, and after a minute the old one is still shown."
    expect_that(program.call("stock_of", 4) == first + 50, message, "60 s", lived, written.line)


@check("After a sale the new number is shown at once")
def _():
    program = learner()
    before = program.call("stock_of", 4)
    program.call("sell", 4, 2)
    expect(in_the_books(4), before - 2, "The sale should be in the table of products.")
    expect(program.call("stock_of", 4), before - 2, "Two cups were sold, and the page shows the number of before.")


@check("A sale throws out one key")
def _():
    program = learner()
    program.call("stock_of", 6)
    program.call("stock_of", 4)
    program.call("sell", 4, 1)
    before = asked()
    program.call("stock_of", 6)
    expect(asked(), before, "A cup was sold, and the number of the book went out of the cache as well.")


@check("A sale reckons with the database, not with the cache")
def _():
    program = learner()
    before = program.call("stock_of", 4)
    Product.objects.filter(pk=4).update(stock=before + 50)
    program.call("sell", 4, 1)
    message = "50 cups had come in, the cache did not know it, and your sale wrote the old number back into the books."
    expect(in_the_books(4), before + 49, message)


@check("First the database, then the cache")
def _():
    program = learner()
    program.call("stock_of", 4)
    program.call("sell", 4, 1)
    last = [e["type"] for e in world.events() if e["type"] in ("commanded", "queried")][-1]
    message = "Your delete came before the change. A visitor in between reads the old number and keeps it for a minute."
    expect_that(last == "commanded", message, "the delete last", "the change last")
