"""stock_of(product_id): any answer is kept for 60 s. sell(product_id, pieces): whoever comes when, the number shown after a sale is the new one."""
from django.core.cache import cache
from shop.models import Product
from stampede.checks import check, expect, expect_that, learner, world

FIRST = "Each product has its own number"
SERVED = "The second visitor is served from the cache"
SHOWN = "After a sale the new number is shown at once"


def asked():
    """How often the database was."""
    return len(world.queries("select"))


def in_the_table(product_id):
    return Product.objects.get(pk=product_id).stock


@check(FIRST)
def _():
    program = learner()
    expect(program.call("stock_of", 4), in_the_table(4), "stock_of(4) should return the number in the table of products.")
    expect(program.call("stock_of", 6), in_the_table(6), "The book of tea has another number than the table of products says.")
    for missing in [77, 14, 404]:
        expect(program.call("stock_of", missing), None, f"The shop has no product {missing}, so stock_of({missing}) should return None.")


@check(SERVED, after=FIRST)
def _():
    program = learner()
    first = program.call("stock_of", 4)
    expect(program.call("stock_of", 4), first, "The second visitor should see the same number.")
    expect(asked(), 1, "Two visitors asked for the blue cup, and the database was asked twice.", unit="query")
    cache.clear()
    program.call("stock_of", 4)
    expect(asked(), 2, "The cache was emptied, and stock_of() still had the number: it is kept somewhere else.", unit="query")


@check("Sold out is an answer", after=SERVED)
def _():
    program = learner()
    Product.objects.filter(pk=3).update(stock=0)
    expect(program.call("stock_of", 3), 0, "The jasmine tea is sold out, so stock_of(3) should return 0.")
    kept = world.stored(0)
    program.call("stock_of", 3)
    message = "The jasmine tea is sold out, and the database was asked for it again."
    if kept and world.reads() > 1:
        message = "A 0 was in the cache, and the database was asked again: the 0 was taken for a miss."
    expect(asked(), 1, message, unit="query")


@check("There is no such product is an answer, too", after=SERVED)
def _():
    program = learner()
    program.call("stock_of", 77)
    kept = world.stored()
    expect(program.call("stock_of", 77), None, "The shop has no product 77, so the second visitor should get None too.")
    message = "There is no product 77, and the database was asked for it again."
    if kept:
        message = "There is no product 77. That was stored, and the database was asked again. Which default is no answer?"
    expect(asked(), 1, message, unit="query")


@check("A number is at most a minute old", after=SERVED)
def _():
    program = learner()
    first = program.call("stock_of", 4)
    Product.objects.filter(pk=4).update(stock=first + 50)  # another team's import
    world.sleep(59)
    expect(program.call("stock_of", 4), first, "The number should be kept for 60 seconds.")
    world.sleep(1.5)
    message = "An import that deletes no key has changed the number, and after a minute the old one is still shown."
    expect(program.call("stock_of", 4), first + 50, message)


@check(SHOWN, after=FIRST)
def _():
    program = learner()
    before = in_the_table(4)
    program.call("stock_of", 4)
    program.call("sell", 4, 2)
    expect(in_the_table(4), before - 2, "The sale should be in the table of products.")
    expect(program.call("stock_of", 4), before - 2, "Two cups were sold, and the page shows the number of before.")
    Product.objects.filter(pk=4).update(stock=before + 50)
    world.sleep(60.5)
    expect(program.call("stock_of", 4), before + 50, "A minute after the sale, the number in the cache is still the one of that moment.")


@check("A product that nobody has looked at can be sold too")
def _():
    program = learner()
    before = in_the_table(4)
    program.call("sell", 4, 1)
    expect(in_the_table(4), before - 1, "Nothing was in the cache, and the sale is not in the table of products.")


@check("A sale throws out one key", after=SERVED)
def _():
    program = learner()
    program.call("stock_of", 6)
    program.call("stock_of", 4)
    program.call("sell", 4, 1)
    before = asked()
    program.call("stock_of", 6)
    expect(asked(), before, "A cup was sold, and the number of the book was removed from the cache too.")


@check("A sale starts from the database, not from the cache", after=FIRST)
def _():
    program = learner()
    before = in_the_table(4)
    program.call("stock_of", 4)
    Product.objects.filter(pk=4).update(stock=before + 50)
    program.call("sell", 4, 1)
    message = "50 cups had come in, the cache did not know it, and your sale wrote the old number back into the table of products."
    expect(in_the_table(4), before + 49, message)


@check("A visitor may come in the middle of a sale", after=SHOWN)
def _():
    for after in range(40):
        program = learner()
        before = program.call("stock_of", 4)
        if not program.visited(lambda: program.call("stock_of", 4), "sell", 4, 1, after=after):
            break
        message = "A visitor came in the middle of a sale, read the old number and kept it for a minute: the cache has to come after the database."
        expect(program.call("stock_of", 4), before - 1, message)


@check("A number that the import had changed is right after a sale", after=SHOWN)
def _():
    program = learner()
    before = program.call("stock_of", 4)
    Product.objects.filter(pk=4).update(stock=before + 50)
    program.call("sell", 4, 1)
    message = "50 cups had come in, which the cache didn't know. After a sale of our own the page has to show what is in the table."
    expect(program.call("stock_of", 4), before + 49, message)


@check("A visitor may come in the middle of a first sale", after=SHOWN)
def _():
    for after in range(40):
        program = learner()
        before = in_the_table(4)
        if not program.visited(lambda: program.call("stock_of", 4), "sell", 4, 1, after=after):
            break
        message = "Nobody had looked at the cup before. A visitor came in the middle of a sale, and afterwards the page didn't show what is in the table."
        expect(program.call("stock_of", 4), before - 1, message)


@check("A sale changes one product")
def _():
    program = learner()
    before = in_the_table(6)
    program.call("sell", 4, 1)
    expect(in_the_table(6), before, "A cup was sold, and the number of the book changed in the table of products.")
