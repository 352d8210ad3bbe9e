"""price(number) and sale(number, price): an old price for five minutes at most, even if the delete is lost."""
from stampede.checks import check, expect, learner, world


@check("A price is kept, and a sale shows at once")
def _():
    program = learner()
    program.call("price", 4)
    world.sleep(240)
    before = len(world.queries("select"))
    program.call("price", 4)
    expect(len(world.queries("select")) - before, 0, "Four minutes later the price was read from the database again.", unit="query")
    program.call("sale", 4, "10.00")
    expect(program.call("price", 4), "10.00", "Redis worked, there was a sale, and the next visitor should see its price.")


@check("A lost delete costs five minutes at most")
def _():
    program = learner()
    program.call("price", 4)
    world.goes_down("redis")
    program.attempt("sale", 4, "10.00")
    world.comes_back()
    world.sleep(301)
    expect(program.call("price", 4), "10.00", "The delete was lost in an outage, and more than five minutes later this price was shown.")
