"""change_price(): the next visitor sees the new price; the other prices stay."""
from stampede.checks import check, expect, learner, world


@check("The next visitor sees the new price")
def _():
    program = learner()
    program.call("price_of", 4)
    program.call("change_price", 4, "8.00")
    refused = [add for add in world.commands("add") if add.outcome == "refused"]
    message = "add was refused: the old price was still there." if refused else "The old price is still in the cache."
    expect(program.call("price_of", 4), "8.00", message, line=refused[0].line if refused else None)


@check("Other prices stay in the cache")
def _():
    program = learner()
    program.namespace["prices"][5] = "34.00"
    program.call("price_of", 5)
    program.call("change_price", 4, "8.00")
    program.namespace["prices"][5] = "looked up again"
    expect(program.call("price_of", 5), "34.00", "The price of another product was thrown out of the cache.")
