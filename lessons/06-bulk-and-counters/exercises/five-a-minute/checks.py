"""allowed(name): five in a minute, counted from the first."""
from stampede.checks import check, expect, learner, world

FIVE = [True] * 5
LIMIT = "Five tries are allowed, the sixth is not"


@check(LIMIT)
def _():
    program = learner()
    tries = [program.call("allowed", "ada") for attempt in range(5)]
    expect(tries, FIVE, "Five tries are allowed, so each of the first five should return True.")
    expect(program.call("allowed", "ada"), False, "A sixth try was allowed, in the same minute.")


@check("Everybody has five tries of their own", after=LIMIT)
def _():
    program = learner()
    for attempt in range(5):
        program.call("allowed", "ada")
    for name in ["bob", "adam", "eda"]:
        expect(program.call("allowed", name), True, f"Ada used up her tries, and the first try of {name} was turned away.")


@check("The limit lasts for the whole minute", after=LIMIT)
def _():
    for seconds in [0, 15, 30, 45]:
        program = learner()
        world.sleep(seconds)
        for attempt in range(5):
            program.call("allowed", "ada")
        world.sleep(58)
        expect(program.call("allowed", "ada"), False, "58 seconds after the first of five tries, a sixth was allowed.")


@check("After a minute there are five new ones", after=LIMIT)
def _():
    program = learner()
    for attempt in range(6):
        program.call("allowed", "ada")
    world.sleep(60.5)
    tries = [program.call("allowed", "ada") for attempt in range(6)]
    expect(tries[0], True, "More than a minute has gone by, and Ada is still locked out.")
    expect(tries, [*FIVE, False], "In the second minute there were not five tries and no sixth.")


@check("The minute counts from the first try", after=LIMIT)
def _():
    program = learner()
    for attempt in range(5):
        program.call("allowed", "ada")
        world.sleep(11)
    program.call("allowed", "ada")
    world.sleep(6)
    expect(program.call("allowed", "ada"), True, "61 seconds after her first try Ada was turned away, although a new minute had begun.")
    for attempt in range(4):
        expect(program.call("allowed", "ada"), True, "More than sixty seconds after her first try a new minute had begun for Ada, and it didn't have five tries.")
