"""stock_of() caches for an hour, count_again() writes in a transaction. What happens at the same time is in scenario.json."""
from django.core.cache import cache
from shop.models import Product
from stampede.checks import check, expect, expect_that, learner, world

def in_database(number):
    return Product.objects.get(id=number).stock


SHOWN = "Visitors see the stock of their product"
SERVED = "The stock is served from the cache for an hour"


@check(SHOWN)
def _():
    program = learner()
    for number in (4, 5, 4, 3):
        expect(program.call("stock_of", number), in_database(number), f"stock_of({number}) should return the stock of product {number}.")


@check(SERVED, after=SHOWN)
def _():
    program = learner()
    before = program.call("stock_of", 4)
    Product.objects.filter(id=4).update(stock=before + 1)  # behind the program's back, so that one can see who is asked
    world.sleep(3590)
    expect(program.call("stock_of", 4), before, "Within the hour the second visitor was not served from the cache.")
    world.sleep(20)
    expect(program.call("stock_of", 4), before + 1, "More than an hour later the stock was still served from the cache.")


@check("A stock of 0 is cached too", after=SERVED)
def _():
    program = learner()
    program.call("stock_of", 3)
    before = len(world.queries("select"))
    program.call("stock_of", 3)
    expect(len(world.queries("select")) - before, 0, "The stock of product 3 is 0, and the second visitor asked the database again.")


@check("A new number shows at once", after=SHOWN)
def _():
    program = learner()
    program.call("stock_of", 4)
    program.call("count_again", 4, 1000)
    expect(in_database(4), 1000, "The number is not in the database.")
    expect(program.call("stock_of", 4), 1000, "After counting again the old stock was served.")
    program.call("count_again", 4, 120)
    expect(program.call("stock_of", 4), 120, "The first number showed, and the second did not.")
    program.call("count_again", 4, 0)
    expect(program.call("stock_of", 4), 0, "Somebody counted 0, and that did not show.")


@check("Every process shows it", after=SHOWN)
def _():
    program = learner()
    other = program.another_process()
    for one in (program, other):
        one.call("stock_of", 4)
    program.call("count_again", 4, 77)
    expect(other.call("stock_of", 4), 77, "One process booked a new number, and this is the one that another process showed.")


@check("A number before the first visitor", after=SHOWN)
def _():
    program = learner()
    program.call("count_again", 5, 40)
    expect(program.call("stock_of", 5), 40, "Nobody had looked at product 5 before it was counted, and then the old stock was served.")


@check("Every product's number shows", after=SHOWN)
def _():
    program = learner()
    numbers = [5, 3, 2, 4]
    for number in numbers:
        program.call("stock_of", number)
    for counted, number in enumerate(numbers, start=60):
        program.call("count_again", number, counted)
    shown = [program.call("stock_of", number) for number in numbers]
    expect(shown, [60, 61, 62, 63], "Products 5, 3, 2 and 4 were looked at and then counted again. These are the numbers shown afterwards.")


@check("A refused number leaves nothing behind", after=SHOWN)
def _():
    program = learner()
    before = program.call("stock_of", 4)
    _, error = program.attempt("count_again", 4, -5)
    expect_that(error is not None, "A stock of -5 was not refused: there was no error.", "an error", "none")
    left = {"database": in_database(4), "shown": program.call("stock_of", 4)}
    expect(left, {"database": before, "shown": before}, "A stock of -5 was refused, and it left something behind.")


@check("A number that breaks off before its commit leaves nothing behind", after=SHOWN)
def _():
    step, goes_on = 0, True
    while goes_on and step < 40:
        program = learner()
        before = program.call("stock_of", 4)
        goes_on = program.breaks_off("count_again", 4, before + 30, after=step)
        step += 1
        if in_database(4) == before:
            message = "The count broke off before its commit, so the database has the old stock. Visitors are shown the new one."
            expect(program.call("stock_of", 4), before, message)


@check("Two days of visits and counting", after=SHOWN)
def _():
    program = learner()
    stock, hours = 0, 0.0
    for pause in (10, 290, 1700, 301, 3500, 20, 3300, 299, 900, 3601, 5, 2400) * 2:
        for _ in range(2):
            shown = program.call("stock_of", 4)
            wanted = in_database(4)
            message = f"After {hours:.1f} hours of visits and counting a visitor was shown a number from before the last one."
            expect(shown, wanted, message)
        world.sleep(pause)
        hours += pause / 3600
        program.call("stock_of", 4)
        stock += 1
        program.call("count_again", 4, stock)


@check("After a change it is cached for an hour too", after=SERVED)
def _():
    program = learner()
    program.call("count_again", 4, 50)
    world.sleep(20)
    program.call("stock_of", 4)
    world.sleep(3500)
    before = len(world.queries("select"))
    program.call("stock_of", 4)
    expect(len(world.queries("select")) - before, 0, "The stock was counted, a visitor looked, and within the hour the next one had to ask the database.")


@check("Other entries stay")
def _():
    program = learner()
    cache.set("rates", {"USD": 1.09}, timeout=600)
    program.call("count_again", 4, 50)
    expect(cache.get("rates"), {"USD": 1.09}, "The stock of product 4 was counted, and an entry that has nothing to do with it went as well.")
