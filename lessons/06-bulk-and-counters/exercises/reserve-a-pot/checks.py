"""reserve(product_id): sells what is there, and leaves the counter right. Product 5 has one piece, product 4 fourteen."""
from stampede.checks import check, expect, learner

FIRST = "The last piece can be bought"


@check(FIRST)
def _():
    expect(learner().call("reserve", 5), True, "The last piece could not be bought. With it, 0 are left, and that is fine.")


@check("Only once", after=FIRST)
def _():
    program = learner()
    program.call("reserve", 5)
    expect(program.call("reserve", 5), False, "There was nothing left to sell, and it was sold.")


@check("After a refusal a pot that is given back can be bought", after=FIRST)
def _():
    program = learner()
    for visitor in range(3):
        program.call("reserve", 5)
    program.call("give_back", 5)
    expect(program.call("reserve", 5), True, "Two visitors were turned away, then a pot came back, and nobody could buy it.")
    expect(program.call("reserve", 5), False, "One pot came back after two refusals, and it was sold twice.")


@check("Fourteen cups are fourteen sales", after=FIRST)
def _():
    program = learner()
    sold = [program.call("reserve", 4) for visitor in range(16)]
    expect(sum(each is True for each in sold), 14, "There were fourteen cups.", unit="sale")
