"""price_of(number): found after a way through JSON."""
from stampede.checks import check, expect, learner


@check("Each product gets its own price")
def _():
    program = learner()
    expect(program.call("price_of", 4), "12.00", "The price of product 4 is in the entry, and it wasn't found.")
    expect(program.call("price_of", 5), "34.00", "Product 5 has another price than product 4.")


@check("A product that isn't there has no price")
def _():
    program = learner()
    expect(program.call("price_of", 6), "no price", "There's no product 6 in this entry.")
