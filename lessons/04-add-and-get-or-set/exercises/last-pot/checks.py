"""hold(product_id, customer): the first customer has it for 900 s, and knows it."""
from stampede.checks import check, expect, learner, world

FIRST = "The first customer gets the pot"
QUARTER = 900
SAYS = "It should say True to the customer who has the product, and False to others."
SECOND = "The second does not"


@check(FIRST)
def _():
    program = learner()
    expect(program.call("hold", 5, "Linus"), True, SAYS)


@check(SECOND, after=FIRST)
def _():
    program = learner()
    program.call("hold", 5, "Linus")
    told = program.call("hold", 5, "Barbara")
    expect(told in (True, False), True, SAYS)
    expect(told, False, "There is one pot, and two customers were told that it is theirs.")


@check("Who has it already, still has it", after=SECOND)
def _():
    program = learner()
    program.call("hold", 5, "Linus")
    program.call("hold", 5, "Barbara")
    expect(program.call("hold", 5, "Linus"), True, "Linus clicked twice, and lost the pot that he held.")
    expect(program.call("hold", 5, "Barbara"), False, "Barbara clicked twice, and got the pot that Linus holds.")


@check("Other products are free", after=FIRST)
def _():
    program = learner()
    program.call("hold", 5, "Linus")
    for product in [4, 55, 15]:
        expect(program.call("hold", product, "Barbara"), True, "Holding one product kept another from everybody.")


@check("It is kept for 15 minutes", after=SECOND)
def _():
    program = learner()
    program.call("hold", 5, "Linus")
    ttl = world.stored()[0].ttl
    world.sleep(QUARTER - 1)
    told = program.call("hold", 5, "Barbara")
    why = " No timeout means 300." if ttl == 300 else ""
    expect(told, False, f"Linus had the pot for less than 900 seconds.{why}")


@check("After 15 minutes it is free again", after=SECOND)
def _():
    program = learner()
    program.call("hold", 5, "Linus")
    world.sleep(QUARTER + 0.5)
    expect(program.call("hold", 5, "Barbara"), True, "The 15 minutes are over, and the pot is still held.")
    expect(program.call("hold", 5, "Linus"), False, "Linus's 15 minutes are over and Barbara holds the pot, and Linus was told that it is his.")


@check("Clicking does not make them longer", after=SECOND)
def _():
    program = learner()
    program.call("hold", 5, "Linus")
    world.sleep(600)
    program.call("hold", 5, "Linus")
    world.sleep(300.5)
    expect(program.call("hold", 5, "Barbara"), True, "Linus clicked again, and got more than his 15 minutes.")


@check("Another name is another customer", after=SECOND)
def _():
    for holder, other in [("Adam", "Ada"), ("Ada", "Adam"), ("Grace", "Gracie"), ("Jo", "Bojo"), ("ada", "Ada")]:
        program = learner()
        program.call("hold", 5, holder)
        expect(program.call("hold", 5, other), False, f"{holder} holds the pot, and {other} was told that it is theirs.")


@check("Whatever time of the day it is, the hold lasts", after=SECOND)
def _():
    for minutes in [0, 5, 10, 14]:
        program = learner()
        world.sleep(minutes * 60)
        program.call("hold", 5, "Linus")
        world.sleep(QUARTER - 1)
        expect(program.call("hold", 5, "Barbara"), False, "Linus had the pot for less than 900 seconds.")
