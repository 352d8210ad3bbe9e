"""price(number) and sale(number, price): an old price for five minutes at most, even if the delete is lost."""
from stampede.checks import check, expect, expect_that, learner, world

KEPT = "A price is kept, and a sale shows at once"


@check(KEPT)
def _():
    program = learner()
    program.call("price", 4)
    world.sleep(240)
    before = len(world.queries("select"))
    program.call("price", 4)
    expect(len(world.queries("select")) - before, 0, "Four minutes later the price was read from the database again.", unit="query")
    program.call("sale", 4, "10.00")
    expect(program.call("price", 4), "10.00", "Redis worked, there was a sale, and the next visitor should see its price.")


@check("Each product has a price of its own", after=KEPT)
def _():
    program = learner()
    program.call("price", 4)
    expect(program.call("price", 5), "34.00", "The price of product 5, asked for after that of product 4.")


@check("A lost delete costs five minutes at most", after=KEPT)
def _():
    for visits in [0, 2]:
        program = learner()
        program.call("price", 4)
        world.goes_down("redis")
        _, error = program.attempt("sale", 4, "10.00")
        expect_that(error is None, "Redis was down, and the sale ended with an error.", "no error", type(error).__name__)
        world.comes_back()
        for _ in range(visits):
            world.sleep(100)
            program.call("price", 4)
        world.sleep(300.5 - 100 * visits)
        expect(program.call("price", 4), "10.00", "The delete was lost in an outage, and more than five minutes later this price was shown.")


@check("A visitor during the sale leaves nothing old behind", after=KEPT)
def _():
    after = 0
    while True:
        program = learner()
        if not program.visited(lambda: program.call("price", 4), "sale", 4, "10.00", after=after):
            break
        message = "Redis worked, a visitor came in the middle of the sale, and the one after it was shown this price."
        expect(program.call("price", 4), "10.00", message)
        after += 1
