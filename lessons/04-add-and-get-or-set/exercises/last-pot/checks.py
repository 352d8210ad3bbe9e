"""hold(product_id, customer): the first customer has it for 900 s, and knows it."""
from stampede.checks import check, expect, learner, world

QUARTER = 900


@check("The first customer gets the pot")
def _():
    program = learner()
    expect(program.call("hold", 5, "Linus"), True, "It should say True to the customer who has the product, and False to others.")


@check("The second does not")
def _():
    program = learner()
    program.call("hold", 5, "Linus")
    told = program.call("hold", 5, "Barbara")
    expect(told in (True, False), True, "It should say True to the customer who has the product, and False to others.")
    expect(told, False, "There is one pot, and two customers were told that it is theirs.")


@check("Who has it already, still has it")
def _():
    program = learner()
    program.call("hold", 5, "Linus")
    program.call("hold", 5, "Barbara")
    expect(program.call("hold", 5, "Linus"), True, "Linus clicked twice, and lost the pot that he held.")


@check("Other products are free")
def _():
    program = learner()
    program.call("hold", 5, "Linus")
    expect(program.call("hold", 4, "Barbara"), True, "Holding one product kept all the others from everybody.")


@check("It is kept for 15 minutes")
def _():
    program = learner()
    program.call("hold", 5, "Linus")
    world.sleep(QUARTER - 1)
    told = program.call("hold", 5, "Barbara")
    expect(told, False, "Linus had the pot for less than 900 seconds. No timeout means 300.")


@check("After 15 minutes it is free again")
def _():
    program = learner()
    program.call("hold", 5, "Linus")
    world.sleep(QUARTER + 1)
    expect(program.call("hold", 5, "Barbara"), True, "The 15 minutes are over, and the pot is still held.")


@check("Clicking does not make them longer")
def _():
    program = learner()
    program.call("hold", 5, "Linus")
    world.sleep(600)
    program.call("hold", 5, "Linus")
    world.sleep(301)
    expect(program.call("hold", 5, "Barbara"), True, "Linus clicked again, and got more than his 15 minutes.")
