"""Rates in local memory, prices in the shared store, and the delete where the prices are."""
from decimal import Decimal

from stampede.checks import check, expect, expect_that, learner, world


def stores(op, what):
    """The backends in which such a key was used."""
    events = [e for e in world.events() if e["type"] == "commanded" and e["command"]["op"] == op]
    return {e["store"].split("|")[-1].split(":")[0] for e in events if what in e["command"].get("key", "")}


@check("Both are found again")
def _():
    program = learner()
    for _ in range(2):
        program.call("rates", "EUR")
        program.call("price", 1)
    outcomes = [get.outcome for get in world.commands("get")]
    message = "You look in one store and write to the other: the second look is a miss again."
    expect(outcomes, ["miss", "miss", "hit", "hit"], message)


@check("Prices are the same for all processes")
def _():
    program = learner()
    program.call("price", 1)
    expect(stores("set", "price"), {"redis"}, "A price in local memory is one process's own. After a change the others show the old one.")


@check("A changed price shows at once")
def _():
    program = learner()
    program.call("price", 1)
    program.call("change_price", 1, Decimal("3.90"))
    message = "The delete went to a store in which the price is not. The shared one still has the old price."
    expect(program.call("price", 1), Decimal("3.90"), message)


@check("Rates cost no message over the network")
def _():
    program = learner()
    program.call("rates", "EUR")
    program.call("rates", "EUR")
    expect(stores("get", "rates"), {"locmem"}, "Each look at the rates asks the server. They may differ from process to process: keep them near.")
