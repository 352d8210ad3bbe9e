"""change_price(): the dict and the next visitor have the new price; the other prices stay."""
from stampede.checks import check, expect, learner, world

SEEN = "The next visitor sees the new price"


@check(SEEN)
def _():
    program = learner()
    program.call("price_of", 4)
    program.call("change_price", 4, "8.00")
    refused = [add for add in world.commands("add") if add.outcome == "refused"]
    message = "add was refused: the old price was still there." if refused else "After change_price() the visitor still gets the old price."
    expect(program.call("price_of", 4), "8.00", message, line=refused[0].line if refused else None)


@check("It is in the dict of prices", after=SEEN)
def _():
    program = learner()
    program.call("price_of", 4)
    program.call("change_price", 4, "8.00")
    expect(program.namespace["prices"].get(4), "8.00", "The dict `prices` still has the old price.")
    program.call("change_price", 5, "30.00")
    expect(program.call("price_of", 5), "30.00", "A price that nobody has asked for was changed, and the visitor gets another one.")
    program.call("change_price", 5, "31.00")
    expect(program.call("price_of", 5), "31.00", "The price of product 5 was in the cache when it was changed, and the visitor gets the old one.")


@check("Other prices stay in the cache", after=SEEN)
def _():
    program = learner()
    for other in [5, 14, 44]:
        program.namespace["prices"][other] = "34.00"
        program.call("price_of", other)
    program.call("change_price", 4, "8.00")
    for other in [5, 14, 44]:
        program.namespace["prices"][other] = "looked up again"
        expect(program.call("price_of", other), "34.00", f"The price of product 4 was changed, and product {other} no longer has its price in the cache.")


@check("A visitor may come in the middle of a change", after=SEEN)
def _():
    for after in range(40):
        program = learner()
        program.call("price_of", 4)
        if not program.visited(lambda: program.call("price_of", 4), "change_price", 4, "8.00", after=after):
            break
        message = "A visitor came in the middle of change_price() and stored the old price again: the cache has to come last."
        expect(program.call("price_of", 4), "8.00", message)


@check("A price is kept for ten minutes", after=SEEN)
def _():
    program = learner()
    program.call("price_of", 4)
    program.call("change_price", 4, "8.00")
    program.call("price_of", 4)
    program.namespace["prices"][4] = "7.00"
    world.sleep(599)
    expect(program.call("price_of", 4), "8.00", "The price was looked up again before ten minutes were over.")
    world.sleep(1.5)
    expect(program.call("price_of", 4), "7.00", "Ten minutes after the change the cache still has the price of then.")
