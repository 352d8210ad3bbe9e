"""free_cup(customer): one customer a day is the first."""
from stampede.checks import check, expect, learner, world

ONE = "One customer gets the cup"


@check(ONE)
def _():
    program = learner()
    told = [program.call("free_cup", customer) for customer in ["Barbara", "Linus", "Ada"]]
    expect(told, [True, False, False], "Three customers came. free_cup() should return True for the first and False for the others.")


@check("For the whole day", after=ONE)
def _():
    program = learner()
    program.call("free_cup", "Barbara")
    world.sleep(12 * 3600 - 1)
    expect(program.call("free_cup", "Linus"), False, "In the evening of the same day, another customer got a free cup.")
    world.sleep(12 * 3600 + 0.5)
    expect(program.call("free_cup", "Ada"), True, "On the next day, the first customer did not get the cup.")
