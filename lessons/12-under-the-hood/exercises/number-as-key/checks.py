"""price_of(number): found after a way through JSON."""
import json

from django.core.cache import cache
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


@check("Other entries are read the same way")
def _():
    program = learner()
    cache.set("prices", json.dumps({4: "9.00", 5: "8.00", 60: "7.00"}), timeout=600)
    for number, price in [(4, "9.00"), (5, "8.00"), (60, "7.00"), (6, "no price"), (14, "no price"), (45, "no price")]:
        expect(program.call("price_of", number), price, f"The entry had other prices, of the products 4, 5 and 60. This is the price of product {number}.")
