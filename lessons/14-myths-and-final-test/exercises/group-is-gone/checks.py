"""price_of(number): reads under the version that the writer uses."""
from stampede.checks import check, expect, learner


@check("A stored price is found")
def _():
    program = learner()
    program.call("store", 4, "12.00")
    expect(program.call("price_of", 4), "12.00", "The price was stored, and `price_of` didn't find it.")


@check("Raising PRICES hides every old price, and new ones are found")
def _():
    program = learner()
    program.call("store", 4, "12.00")
    program.call("store", 5, "34.00")
    program.namespace["PRICES"] += 1
    expect(program.call("price_of", 4), None, "`PRICES` was raised, and an old price is still found.")
    program.call("store", 4, "9.00")
    expect(program.call("price_of", 4), "9.00", "`PRICES` was raised and a new price stored, and `price_of` doesn't find it.")
    for raised in ["twice", "three times", "four times"]:
        program.namespace["PRICES"] += 1
        expect(program.call("price_of", 4), None, f"`PRICES` was raised {raised}, and an old price is found again.")
